import { useMemo } from 'react';
import type { StoredMap } from '#renderer/state/mapStorage.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { ageOf, exactMoment } from '#renderer/ui/dates.ts';
import { BinIcon, DuplicateIcon, GoIcon, MoreIcon, RenameIcon, SaveFileIcon } from '#renderer/ui/icons.ts';
import { MapPicture } from '#renderer/ui/MapPicture.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { amountText, percentText } from '#renderer/ui/numbers.ts';
import type { Miniature } from '#shared/exchange/miniature.ts';
import type { HomeActions } from './homeActions.ts';
import { pictureOf } from './pictures.ts';

interface MapCardProps {
  readonly map: StoredMap;
  readonly picture: Miniature | undefined;
  /** The present moment, in ms. */
  readonly now: number;
  readonly actions: HomeActions;
}

/** A map on Home: its picture, what it is called, whose it is, how old it is and how much is in it. */
export function MapCard({ map, picture, now, actions }: MapCardProps) {
  const drawn = useMemo(() => (picture === undefined ? null : pictureOf(picture)), [picture]);
  const rate = picture?.alignmentRate ?? null;
  return (
    <>
      <div className="home-card-picture is-top">
        {drawn === null || drawn.cards.length === 0 ? (
          <p>{map.elements === 0 ? 'Nothing on it yet' : null}</p>
        ) : (
          <MapPicture picture={drawn} />
        )}
      </div>
      <div className="home-card-words">
        <h3 title={map.title}>
          <bdi>{titleOf(map)}</bdi>
        </h3>
        <p className="home-card-line is-first">
          <bdi title={map.organization}>{map.organization || 'No organization'}</bdi>
          <time dateTime={map.savedAt} title={`Last edited ${exactMoment(map.savedAt)}`}>
            {ageOf(map.savedAt, now)}
          </time>
        </p>
        <p className="home-card-line tabular">
          <span>{amountText(map.elements, 'element', 'elements')}</span>
          <span>{amountText(map.links, 'link', 'links')}</span>
          {rate === null ? null : <span>{percentText(rate)} aligned</span>}
        </p>
        <div className="home-card-menu">
          <Menu
            label={`What to do with ${titleOf(map)}`}
            entries={[
              { id: 'open', label: 'Open', icon: GoIcon, keys: 'Enter', run: () => actions.open(map) },
              { id: 'rename', label: 'Rename…', icon: RenameIcon, keys: 'F2', run: () => actions.rename(map) },
              { id: 'duplicate', label: 'Duplicate', icon: DuplicateIcon, run: () => actions.duplicate(map) },
              { id: 'save', label: 'Save to a file…', icon: SaveFileIcon, run: () => actions.saveToFile(map) },
              null,
              {
                id: 'bin',
                label: 'Move to the bin',
                icon: BinIcon,
                keys: 'Delete',
                isDanger: true,
                run: () => actions.bin(map),
              },
            ]}
          >
            <IconButton label={`More about ${titleOf(map)}`} hint="More" icon={MoreIcon} size="small" />
          </Menu>
        </div>
      </div>
    </>
  );
}

/** What a map is called where it has no title. */
export function titleOf(map: Pick<StoredMap, 'title'>): string {
  return map.title.trim() === '' ? 'Untitled map' : map.title;
}
