import { useEffect, useState } from 'react';
import { RecentFilesDialog } from '#renderer/home/RecentFilesDialog.tsx';
import type { RecentFile } from '#shared/ipc/contract.ts';
import { openFile } from './mapFiles.ts';
import { useProgram } from './program.ts';
import { openRecentFile } from './recentFiles.ts';
import { inBackground } from './tell.ts';
import { useNow } from './useNow.ts';

/** The dialog of recent files, with the list as it is kept. */
export function RecentFilesPlace({ onClose }: { readonly onClose: () => void }) {
  const program = useProgram();
  const { recentFiles } = program;
  const [files, setFiles] = useState<readonly RecentFile[] | null>(null);
  useEffect(() => {
    inBackground((recentFiles?.list() ?? Promise.resolve([])).then(setFiles));
  }, [recentFiles]);
  const forget = (id: string | null) => {
    if (recentFiles === null) return;
    inBackground(
      recentFiles
        .forget(id)
        .then(() => recentFiles.list())
        .then(setFiles),
    );
  };
  const then = (task: () => Promise<void>) => {
    onClose();
    inBackground(task());
  };
  return (
    <RecentFilesDialog
      files={files}
      now={useNow()}
      onOpen={(file) => then(() => openRecentFile(program, file))}
      onOpenOther={() => then(() => openFile(program))}
      onForget={({ id }) => forget(id)}
      onClear={() => forget(null)}
      onClose={onClose}
    />
  );
}
