import { useMemo } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { AddIcon } from '#renderer/ui/icons.ts';
import { MapPicture } from '#renderer/ui/MapPicture.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import type { HomeActions } from './homeActions.ts';
import { templateEntries } from './templateEntries.ts';

/** Home without a map: one thing to do, and below it the maps to start from. */
export function FirstVisit({ binned, actions }: { readonly binned: number; readonly actions: HomeActions }) {
  const entries = useMemo(templateEntries, []);
  return (
    <>
      <EmptyState
        title={binned > 0 ? 'No maps here' : 'Draw your first strategy map'}
        actions={
          <>
            <Button variant="primary" icon={AddIcon} onPress={() => actions.newMap()}>
              New map
            </Button>
            <Button variant="quiet" onPress={actions.openFile}>
              Open a file
            </Button>
            <Button variant="quiet" onPress={actions.restoreFromBackup}>
              Restore from a backup
            </Button>
          </>
        }
      >
        {binned > 0
          ? 'The maps you deleted are in the bin. Make a new one, or restore one from there.'
          : 'Goals on top, the work that serves them below, and the KPIs that tell whether it does. Everything stays on this computer.'}
      </EmptyState>
      <section className="home-templates" aria-labelledby="home-templates-title">
        <h2 id="home-templates-title">Or start from a map that is already drawn</h2>
        <ul>
          {entries.map(({ name, title, summary, picture }) => (
            <li key={name}>
              <button type="button" className="home-template" onClick={() => actions.newMap(name)}>
                <span className="home-card-picture is-top">
                  <MapPicture picture={picture} />
                </span>
                <span className="home-template-words">
                  <strong>{title}</strong>
                  <span className="home-note">{summary}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
