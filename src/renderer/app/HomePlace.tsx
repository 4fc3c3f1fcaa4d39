import { useEffect, useMemo, useState } from 'react';
import { Home } from '#renderer/home/Home.tsx';
import type { StorageError, StoredMap } from '#renderer/state/mapStorage.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import { homeActions, restoreMaps } from './homeActions.ts';
import { useProgram } from './program.ts';
import { inBackground } from './tell.ts';
import { useNow } from './useNow.ts';
import { usePictures } from './usePictures.ts';
import { useValue } from './value.ts';

/** Home with what it shows: the list as the database has it, and what was found at the start. */
export function HomePlace({ place }: { readonly place: 'maps' | 'bin' }) {
  const program = useProgram();
  const { storage, preferences } = program;
  const { maps, trouble } = useMaps();
  const pictures = usePictures(storage.library, maps);
  const actions = useMemo(() => homeActions(program), [program]);
  const { sort } = useValue(preferences);
  return (
    <Home
      place={place}
      maps={maps}
      trouble={trouble}
      pictures={pictures}
      now={useNow()}
      sorting={sort}
      onSorting={(sorting) => preferences.change({ sort: sorting })}
      actions={actions}
      banners={<StartBanners />}
    />
  );
}

function useMaps(): { maps: readonly StoredMap[] | null; trouble: StorageError | null } {
  const { storage } = useProgram();
  const [state, setState] = useState<{ maps: readonly StoredMap[] | null; trouble: StorageError | null }>({
    maps: null,
    trouble: null,
  });
  useEffect(() => {
    return storage.library.watch(
      (maps) => setState({ maps, trouble: null }),
      (trouble) => setState((before) => ({ ...before, trouble })),
    );
  }, [storage]);
  return state;
}

/** What has to be said before anything else. */
function StartBanners() {
  const program = useProgram();
  const { storage, startReport } = program;
  const report = useValue(startReport);
  const connection = useValue(storage.connection);
  const { restorable } = report;
  const decline = async () => {
    await storage.safekeeping.keepOwn(restorable);
    startReport.set({ ...report, restorable: [] });
  };
  return (
    <>
      {connection.state === 'open' ? null : (
        <Banner
          tone="bad"
          actions={
            connection.state === 'readOnly' ? undefined : (
              <Button size="small" onPress={() => location.reload()}>
                Reload
              </Button>
            )
          }
        >
          {connection.message}
        </Banner>
      )}
      {restorable.length === 0 ? null : (
        <Banner
          tone="warning"
          actions={
            <>
              <Button size="small" variant="quiet" onPress={() => inBackground(decline())}>
                Keep it as it is
              </Button>
              <Button size="small" variant="primary" onPress={() => inBackground(restoreMaps(program, restorable))}>
                Restore {amountText(restorable.length, 'map', 'maps')}
              </Button>
            </>
          }
        >
          {report.emptied
            ? `The database on this computer was emptied. ${amountText(restorable.length, 'map is', 'maps are')} safe in the data folder.`
            : `${amountText(restorable.length, 'map is', 'maps are')} newer or more complete in the data folder than here.`}
        </Banner>
      )}
      {report.keeperTrouble === null ? null : <Banner tone="warning">{report.keeperTrouble}</Banner>}
    </>
  );
}
