import { ReadingDialog } from '#renderer/exchange/ReadingDialog.tsx';
import { RestoreDialog } from '#renderer/exchange/RestoreDialog.tsx';
import { CheckCatalogue } from '#renderer/findings/CheckCatalogue.tsx';
import { BackupDialog } from '#renderer/home/BackupDialog.tsx';
import { FileReportDialog } from '#renderer/home/FileReportDialog.tsx';
import { NewMapDialog } from '#renderer/home/NewMapDialog.tsx';
import { RenameDialog } from '#renderer/home/RenameDialog.tsx';
import { SameMapDialog } from '#renderer/home/SameMapDialog.tsx';
import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, Question } from '#renderer/ui/Dialog.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import { restorableEntries, restoreFromFile } from './backupFile.ts';
import { ExportPlace } from './ExportPlace.tsx';
import { createMap, homeActions, restoreMaps } from './homeActions.ts';
import { ImportPlace } from './ImportPlace.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { addDocument, replaceMap, saveFaultReport, takeDocument } from './mapFiles.ts';
import { Palette } from './Palette.tsx';
import { openMapOf, useProgram } from './program.ts';
import { RecentFilesPlace } from './RecentFilesPlace.tsx';
import type { Route } from './route.ts';
import { SettingsDialog } from './SettingsDialog.tsx';
import { inBackground } from './tell.ts';
import { useNow } from './useNow.ts';
import { Versions } from './Versions.tsx';
import { useValue } from './value.ts';
import { viewNamed } from './views.ts';

/** Shows the dialog that is open. Whatever it does closes it first, so that what follows may open another. */
export function DialogHost({ commands }: { readonly commands: readonly ProgramCommand[] }) {
  const program = useProgram();
  const { dialog, storage } = program;
  const open = useValue(dialog);
  const now = useNow();
  if (open === null) return null;
  const close = () => dialog.set(null);
  const then = (task: () => Promise<unknown>) => () => {
    close();
    inBackground(task());
  };

  switch (open.kind) {
    case 'palette':
      return <Palette commands={commands} onClose={close} />;
    case 'keys':
      return <KeysDialog commands={commands} here={placeName(program.route.get())} onClose={close} />;
    case 'checks':
      return (
        <Dialog title="About the checks" size="large" isText onClose={close}>
          <CheckCatalogue />
        </Dialog>
      );
    case 'recentFiles':
      return <RecentFilesPlace onClose={close} />;
    case 'export':
      return <ExportPlace form={open.form} onClose={close} />;
    case 'import':
      return <ImportPlace file={open.file} onClose={close} />;
    case 'restore':
      return (
        <RestoreDialog
          fileName={open.fileName}
          entries={restorableEntries(open.read, open.stored)}
          unreadable={open.read.unreadable}
          onRestore={(keys) => then(() => restoreFromFile(program, open.read, keys))()}
          onClose={close}
        />
      );
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'versions': {
      const map = openMapOf(program);
      return map === null ? null : <Versions map={map} onClose={close} />;
    }
    case 'reading': {
      const { fileName, share, words, onCancel } = open;
      return <ReadingDialog fileName={fileName} share={share} words={words} onCancel={onCancel} />;
    }
    case 'newMap':
      return (
        <NewMapDialog
          template={open.template}
          onCreate={(answers) => then(() => createMap(program, answers))()}
          onClose={close}
        />
      );
    case 'rename':
      return (
        <RenameDialog
          title={open.map.title}
          onRename={(title) => then(() => storage.library.rename(open.map.mapId, title))()}
          onClose={close}
        />
      );
    case 'deleteForGood':
      return (
        <Question
          title={
            open.maps.length === 1
              ? `Delete “${open.maps[0]?.title}” for good?`
              : `Delete ${amountText(open.maps.length, 'map', 'maps')} for good?`
          }
          confirm="Delete for good"
          onConfirm={then(async () => {
            for (const map of open.maps) await storage.library.deleteForGood(map.mapId);
          })}
          onClose={close}
        >
          <p>
            {open.maps.length === 1 ? 'The map and all its versions' : 'The maps and all their versions'} are deleted
            here and in the data folder. This cannot be undone.
          </p>
        </Question>
      );
    case 'refusedFile':
      return (
        <Dialog
          title={
            <>
              <bdi>{open.fileName}</bdi> was not opened
            </>
          }
          size="small"
          role="alertdialog"
          onClose={close}
          actions={
            <>
              <Button variant="quiet" onPress={() => homeActions(program).restoreFromBackup()}>
                Restore from a backup
              </Button>
              <Button variant="primary" onPress={close} autoFocus>
                Close
              </Button>
            </>
          }
        >
          <p>{open.sentence}</p>
          <p className="muted">The file and your maps are as they were.</p>
        </Dialog>
      );
    case 'fileReport':
      return (
        <FileReportDialog
          fileName={open.fileName}
          faults={open.read.faults}
          migrated={open.read.migrated}
          onOpen={then(() => takeDocument(program, open.read.document))}
          onSaveReport={() =>
            inBackground(saveFaultReport(program, open.fileName, open.read.faults, open.read.migrated))
          }
          onClose={close}
        />
      );
    case 'sameMap': {
      const { existing, document } = open;
      return (
        <SameMapDialog
          existing={existing}
          fromFile={{ ...document.map, elements: document.elements.size, links: document.links.size }}
          now={now}
          onOpenExisting={then(async () => {
            if (existing.binnedAt !== null) await storage.library.restore(existing.mapId);
            homeActions(program).open(existing);
          })}
          onCopy={then(() => addDocument(program, document, true))}
          onReplace={then(() => replaceMap(program, existing, document))}
          onClose={close}
        />
      );
    }
    case 'backups':
      return (
        <BackupDialog
          backups={open.backups}
          now={now}
          onRestore={(maps) => then(() => restoreMaps(program, maps))()}
          onClose={close}
        />
      );
  }
}

/** The name of a place, as the rail has it. */
function placeName(route: Route): string {
  return route.place === 'map' ? viewNamed(route.view).label : 'Home';
}
