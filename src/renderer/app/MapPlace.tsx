import { useEffect } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { StorageError } from '#renderer/state/mapStorage.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { notify } from '#renderer/ui/Notices.tsx';
import { ErrorState, Loading } from '#renderer/ui/states.tsx';
import { homeActions } from './homeActions.ts';
import { reopen } from './mapSession.ts';
import { useProgram } from './program.ts';
import type { Route } from './route.ts';
import { SidePanel } from './SidePanel.tsx';
import { TopBar } from './TopBar.tsx';
import { useMapState } from './useMapState.ts';
import { PanelTrouble, ViewTrouble } from './ViewTrouble.tsx';
import { useValue } from './value.ts';
import { viewNamed } from './views.ts';

/** An open map: its view between top bar and inspector. */
export function MapPlace({ here }: { readonly here: Extract<Route, { place: 'map' }> }) {
  const { session } = useProgram();
  const now = useValue(session);
  if (now.state === 'failed') return <FailedMap error={now.error} />;
  if (now.state !== 'open' || now.map.mapId !== here.mapId) return <Loading words="Opening the map" />;
  const { View } = viewNamed(here.view);
  return (
    <div className="app-map">
      <Messages map={now.map} />
      <TopBar map={now.map} selection={now.selection} evaluation={now.evaluation} />
      <div className="app-stage">
        <main className="app-view" tabIndex={-1}>
          <ErrorBoundary
            key={`${here.mapId} ${here.view}`}
            fallback={(error, retry) => <ViewTrouble map={now.map} error={error} onRetry={retry} />}
          >
            <View map={now.map} selection={now.selection} evaluation={now.evaluation} />
          </ErrorBoundary>
        </main>
        <ErrorBoundary fallback={(error, retry) => <PanelTrouble error={error} onRetry={retry} />}>
          <SidePanel open={now} />
        </ErrorBoundary>
      </div>
    </div>
  );
}

/** Tells what the store has to say (an edit that another window was faster with), and names the window's tab. */
function Messages({ map }: { readonly map: MapStore }) {
  const notice = useMapState(map, (state) => state.notice);
  const title = useMapState(map, (state) => state.document.map.title);
  useEffect(() => {
    if (notice === null) return;
    notify({ tone: 'bad', text: notice.message });
    map.dismissNotice();
  }, [map, notice]);
  useEffect(() => {
    document.title = `${title || 'Untitled map'} – Throughline`;
    return () => {
      document.title = 'Throughline';
    };
  }, [title]);
  return null;
}

function FailedMap({ error }: { readonly error: StorageError }) {
  const program = useProgram();
  const home = homeActions(program);
  const isGone = error.trouble === 'gone';
  return (
    <main className="app-view">
      <ErrorState
        title={isGone ? 'This map is not here' : 'This map could not be opened'}
        actions={
          <>
            <Button variant="primary" onPress={() => home.show('maps')}>
              Go to all maps
            </Button>
            {isGone ? null : <Button onPress={() => reopen(program)}>Try again</Button>}
            <Button onPress={home.restoreFromBackup}>Restore from a backup</Button>
          </>
        }
      >
        {isGone ? 'It was deleted for good, or belongs to another browser.' : `${error.message} Nothing was changed.`}
      </ErrorState>
    </main>
  );
}
