import type { StoredMap } from '#renderer/state/mapStorage.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { exactMoment } from '#renderer/ui/dates.ts';
import { BinIcon, RestoreIcon } from '#renderer/ui/icons.ts';
import { MapPicture } from '#renderer/ui/MapPicture.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import { EmptyState } from '#renderer/ui/states.tsx';
import type { Miniature } from '#shared/exchange/miniature.ts';
import type { HomeActions } from './homeActions.ts';
import { titleOf } from './MapCard.tsx';
import { daysLeft } from './mapList.ts';
import { pictureOf } from './pictures.ts';

interface BinProps {
  readonly maps: readonly StoredMap[];
  readonly pictures: ReadonlyMap<string, Miniature>;
  readonly now: number;
  readonly actions: HomeActions;
}

/** Deleted maps, for 30 days. */
export function Bin({ maps, pictures, now, actions }: BinProps) {
  if (maps.length === 0) {
    return (
      <EmptyState
        icon={BinIcon}
        title="The bin is empty"
        actions={<Button onPress={() => actions.show('maps')}>Back to the maps</Button>}
      >
        A map that you delete stays here for 30 days.
      </EmptyState>
    );
  }
  const latestFirst = [...maps].sort((a, b) => ((a.binnedAt ?? '') < (b.binnedAt ?? '') ? 1 : -1));
  return (
    <>
      <div className="home-bin-head">
        <p className="muted">A map stays here for 30 days and is then deleted for good.</p>
        <Button size="small" variant="quiet" onPress={() => actions.emptyBin(maps)}>
          Empty the bin…
        </Button>
      </div>
      <ul className="home-bin" aria-label="Deleted maps">
        {latestFirst.map((map) => {
          const picture = pictures.get(map.mapId);
          const left = daysLeft(map.binnedAt ?? '', now);
          return (
            <li key={map.mapId}>
              <div className="home-card-picture is-small">
                {picture === undefined ? null : <MapPicture picture={pictureOf(picture)} />}
              </div>
              <div className="home-bin-words">
                <h2 title={map.title}>
                  <bdi>{titleOf(map)}</bdi>
                </h2>
                <p className="muted tabular" title={`Deleted ${exactMoment(map.binnedAt ?? '')}`}>
                  <bdi>{map.organization || 'No organization'}</bdi> · {amountText(map.elements, 'element', 'elements')}
                </p>
              </div>
              <Badge tone={left <= 3 ? 'warning' : 'plain'}>
                {left === 0 ? 'Last day' : `${amountText(left, 'day', 'days')} left`}
              </Badge>
              <div className="home-bin-actions">
                <Button size="small" icon={RestoreIcon} onPress={() => actions.restore(map)}>
                  Restore
                </Button>
                <Button size="small" variant="quiet" onPress={() => actions.deleteForGood(map)}>
                  Delete for good…
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
