import { useCallback, useEffect, useState } from 'react';
import { VersionsDialog } from '#renderer/home/VersionsDialog.tsx';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { StoredVersion } from '#renderer/state/mapStorage.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { addDocument } from './mapFiles.ts';
import { useProgram } from './program.ts';
import { inBackground } from './tell.ts';
import { useMapState } from './useMapState.ts';
import { useNow } from './useNow.ts';

/** The versions of the open map, and what can be done with them. */
export function Versions({ map, onClose }: { readonly map: MapStore; readonly onClose: () => void }) {
  const program = useProgram();
  const { library } = program.storage;
  const saveState = useMapState(map, (state) => state.saveState);
  const [versions, setVersions] = useState<readonly StoredVersion[] | null>(null);
  const read = useCallback(async () => setVersions(await library.versions(map.mapId)), [library, map]);
  useEffect(() => inBackground(read()), [read]);

  /** A version is made of what the database has: everything must be in it first. */
  const keep = async (title: string, automatic: boolean) => {
    if (!(await map.flush())) throw new Error('The map is not saved at the moment, so no version of it can be kept.');
    await library.saveVersion(map.mapId, title, automatic);
  };
  const restore = async (version: StoredVersion) => {
    const document = await library.readVersion(version.versionId);
    await keep(`Before “${version.title}” was restored`.slice(0, 300), true);
    const refusal = map.replaceContent(document, 'restore a version');
    if (refusal !== null) throw new Error(refusal.refused);
    onClose();
    notify({ tone: 'good', text: `The map is again as it was in “${version.title}”.` });
  };

  return (
    <VersionsDialog
      versions={versions}
      now={useNow()}
      readOnly={saveState.state === 'readOnly' ? saveState.message : null}
      onKeep={(title) => inBackground(keep(title, false).then(read))}
      onRestore={(version) => inBackground(restore(version))}
      onCopy={(version) => {
        onClose();
        inBackground(library.readVersion(version.versionId).then((document) => addDocument(program, document, true)));
      }}
      onDelete={(version) => inBackground(library.deleteVersion(version.versionId).then(read))}
      onClose={onClose}
    />
  );
}
