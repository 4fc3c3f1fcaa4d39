import { useState } from 'react';
import type { StorageError, StoredMap } from '#renderer/state/mapStorage.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { CardGrid } from '#renderer/ui/CardGrid.tsx';
import { AddIcon, OpenFileIcon, RecentIcon, SearchIcon } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { EmptyState, ErrorState, Loading } from '#renderer/ui/states.tsx';
import { SearchField } from '#renderer/ui/TextField.tsx';
import type { Miniature } from '#shared/exchange/miniature.ts';
import { Bin } from './Bin.tsx';
import { FirstVisit } from './FirstVisit.tsx';
import type { HomeActions } from './homeActions.ts';
import { MapCard, titleOf } from './MapCard.tsx';
import { arrange, isSorting, type Sorting, sortings } from './mapList.ts';
import './home.css';

/** The search field's id: a command brings the focus there. */
export const SEARCH_ID = 'home-search';

export interface HomeProps {
  readonly place: 'maps' | 'bin';
  /** All maps with the bin's; null while they are being read. */
  readonly maps: readonly StoredMap[] | null;
  readonly trouble: StorageError | null;
  readonly pictures: ReadonlyMap<string, Miniature>;
  /** The present moment, in ms. */
  readonly now: number;
  readonly sorting: string;
  readonly onSorting: (sorting: Sorting) => void;
  readonly actions: HomeActions;
  /** What has to be said before anything else: maps to restore, a database that is only read. */
  readonly banners: React.ReactNode;
}

/** All maps: find one, open it, make one. */
export function Home({ place, maps, trouble, pictures, now, sorting, onSorting, actions, banners }: HomeProps) {
  const [typed, setTyped] = useState('');
  const kept = maps?.filter((map) => map.binnedAt === null) ?? [];
  const binned = maps?.filter((map) => map.binnedAt !== null) ?? [];
  const order = isSorting(sorting) ? sorting : 'edited';
  const isFirstVisit = place === 'maps' && maps !== null && kept.length === 0;

  return (
    <div className="home">
      <div className="home-column">
        <header className="home-head">
          <nav className="home-places" aria-label="Places">
            <PlaceLink place="maps" current={place} words="Maps" count={kept.length} />
            {binned.length > 0 || place === 'bin' ? (
              <PlaceLink place="bin" current={place} words="Bin" count={binned.length} />
            ) : null}
          </nav>
          {place === 'maps' && kept.length > 0 ? (
            <>
              <SearchField
                id={SEARCH_ID}
                label="Search maps"
                keys="/"
                value={typed}
                onChange={setTyped}
                className="home-search"
              />
              <Select
                label="Order"
                hideLabel
                className="home-sort"
                value={order}
                onChange={onSorting}
                choices={(Object.keys(sortings) as Sorting[]).map((key) => ({ key, label: sortings[key] }))}
              />
            </>
          ) : null}
          {place === 'maps' && !isFirstVisit ? (
            <div className="home-make">
              {actions.showRecent === null ? null : (
                <IconButton
                  label="Recent files"
                  keys="Mod+Shift+O"
                  icon={RecentIcon}
                  onPress={() => actions.showRecent?.()}
                />
              )}
              <Button icon={OpenFileIcon} onPress={actions.openFile}>
                Open a file
              </Button>
              <Button icon={AddIcon} variant="primary" onPress={() => actions.newMap()}>
                New map
              </Button>
            </div>
          ) : null}
        </header>
        {banners}
        {body()}
      </div>
    </div>
  );

  function body() {
    if (trouble !== null) {
      return (
        <ErrorState
          title="The maps could not be read"
          actions={<Button onPress={actions.restoreFromBackup}>Restore from a backup</Button>}
        >
          {trouble.message} Nothing was changed.
        </ErrorState>
      );
    }
    if (maps === null) return <Loading words="Reading your maps" />;
    if (place === 'bin') return <Bin maps={binned} pictures={pictures} now={now} actions={actions} />;
    if (isFirstVisit) return <FirstVisit binned={binned.length} actions={actions} />;
    const shown = arrange(kept, typed, order);
    if (shown.length === 0) {
      return (
        <EmptyState
          icon={SearchIcon}
          title={`No map fits “${typed}”`}
          actions={<Button onPress={() => setTyped('')}>Show all maps</Button>}
        >
          Titles and organizations are searched.
        </EmptyState>
      );
    }
    return (
      <CardGrid
        label="Maps"
        items={shown}
        idOf={(map) => map.mapId}
        nameOf={titleOf}
        onOpen={actions.open}
        onKey={(key, map) => {
          const act = key === 'F2' ? actions.rename : key === 'Delete' ? actions.bin : undefined;
          act?.(map);
          return act !== undefined;
        }}
      >
        {(map) => <MapCard map={map} picture={pictures.get(map.mapId)} now={now} actions={actions} />}
      </CardGrid>
    );
  }
}

function PlaceLink(props: {
  readonly place: 'maps' | 'bin';
  readonly current: string;
  readonly words: string;
  readonly count: number;
}) {
  const { place, current, words, count } = props;
  const isHere = place === current;
  return (
    <a href={place === 'maps' ? '#/' : '#/bin'} aria-current={isHere ? 'page' : undefined}>
      {isHere ? <h1>{words}</h1> : words}
      {count > 0 ? <span className="tabular">{count}</span> : null}
    </a>
  );
}
