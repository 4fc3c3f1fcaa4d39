import { useEffect, useState } from 'react';
import type { Platform } from '#renderer/platform/platform.ts';
import { StorageError } from '#renderer/state/mapStorage.ts';
import { rescueRecords } from '#renderer/storage/rescue.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ageOf } from '#renderer/ui/dates.ts';
import { SaveFileIcon } from '#renderer/ui/icons.ts';
import { Notices } from '#renderer/ui/Notices.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import { ErrorState } from '#renderer/ui/states.tsx';
import type { MapHead, MirrorListing } from '#shared/ipc/mirror.ts';
import './app.css';
import { saveRawRecords } from './rawRecords.ts';
import { inBackground } from './tell.ts';

/** Name of the database, as `openStorage` has it. */
const DATABASE = 'throughline';

interface StartTroubleProps {
  readonly title: string;
  readonly platform: Platform;
  readonly error: unknown;
}

/** The database cannot be opened, or nothing can be drawn: what is safe, and every way in which the maps can still be had. */
export function StartTrouble({ title, platform, error }: StartTroubleProps) {
  const copies = useCopies(platform);
  return (
    <main className="app-trouble">
      <ErrorState
        title={title}
        actions={
          <>
            <Button variant="primary" onPress={() => location.reload()}>
              Try again
            </Button>
            <Button
              onPress={() => inBackground(rescueRecords(DATABASE).then((text) => saveRawRecords(platform, text)))}
            >
              Save the raw records
            </Button>
          </>
        }
      >
        {reasonOf(error)} Nothing was deleted or changed. {safety(copies)}
      </ErrorState>
      <details className="app-said">
        <summary>What the system said</summary>
        <p>{error instanceof Error ? error.message : String(error)}</p>
      </details>
      {copies === null || copies.length === 0 ? null : (
        <section className="app-copies" aria-labelledby="app-copies-title">
          <h2 id="app-copies-title">Copies in the data folder</h2>
          <ul>
            {copies.map(({ databaseId, head }) => (
              <li key={`${databaseId} ${head.mapId}`}>
                <div>
                  <strong>
                    <bdi>{head.title || 'Untitled map'}</bdi>
                  </strong>
                  <span className="muted tabular">
                    {amountText(head.elements, 'element', 'elements')} · edited {ageOf(head.savedAt, Date.now())}
                  </span>
                </div>
                <Button
                  size="small"
                  icon={SaveFileIcon}
                  onPress={() => inBackground(saveCopy(platform, databaseId, head))}
                >
                  Save to a file
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Notices />
    </main>
  );
}

/** What is known of the reason, in plain words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof StorageError)) return 'To load the page anew mostly helps.';
  return error.trouble === 'failed' ? 'The database on this computer could not be read.' : error.message;
}

interface Copy {
  readonly databaseId: string;
  readonly head: MapHead;
}

/** Null while they are looked for. */
function useCopies({ keeper }: Platform): readonly Copy[] | null {
  const [copies, setCopies] = useState<readonly Copy[] | null>(keeper === null ? [] : null);
  useEffect(() => {
    keeper?.list().then(
      (listing) => setCopies(copiesIn(listing)),
      () => setCopies([]),
    );
  }, [keeper]);
  return copies;
}

function copiesIn(listing: MirrorListing): Copy[] {
  return listing
    .flatMap(({ databaseId, maps }) => maps.map(({ head }) => ({ databaseId, head })))
    .sort((a, b) => (a.head.savedAt < b.head.savedAt ? 1 : -1));
}

function safety(copies: readonly Copy[] | null): string {
  if (copies === null) return '';
  return copies.length === 0
    ? 'Map files that you saved are as they were.'
    : 'Each map is also in the data folder, as a file: below you can save any of them elsewhere.';
}

async function saveCopy({ keeper, saveFileAs }: Platform, databaseId: string, head: MapHead): Promise<void> {
  const text = await keeper?.read({ databaseId, mapId: head.mapId });
  if (text === null || text === undefined) throw new Error('That copy could not be read.');
  await saveFileAs({ kind: 'map', suggestedName: head.title, bytes: new TextEncoder().encode(text) });
}
