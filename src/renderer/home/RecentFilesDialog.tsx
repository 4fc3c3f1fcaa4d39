import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ageOf, exactMoment } from '#renderer/ui/dates.ts';
import { CloseIcon, OpenFileIcon, RecentIcon } from '#renderer/ui/icons.ts';
import { EmptyState, Loading } from '#renderer/ui/states.tsx';
import type { RecentFile } from '#shared/ipc/contract.ts';
import { type FileKind, fileKinds, readableKinds } from '#shared/ipc/fileKinds.ts';
import './recentFiles.css';

interface RecentFilesDialogProps {
  /** The latest first; null while they are being read. */
  readonly files: readonly RecentFile[] | null;
  /** The present moment, in ms. */
  readonly now: number;
  readonly onOpen: (file: RecentFile) => void;
  readonly onOpenOther: () => void;
  readonly onForget: (file: RecentFile) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** What a file of a kind is called in a list. */
const words: Partial<Readonly<Record<FileKind, string>>> = {
  map: 'Map',
  workbook: 'Workbook',
  csv: 'Table',
  backup: 'All maps',
};

/** The files opened and saved last: open one again, take one off, clear the list. */
export function RecentFilesDialog({
  files,
  now,
  onOpen,
  onOpenOther,
  onForget,
  onClear,
  onClose,
}: RecentFilesDialogProps) {
  const hasFiles = files !== null && files.length > 0;
  return (
    <Dialog
      title="Recent files"
      onClose={onClose}
      actions={
        hasFiles ? (
          <>
            <Button variant="quiet" onPress={onClear}>
              Clear the list
            </Button>
            <Button icon={OpenFileIcon} onPress={onOpenOther}>
              Open another file
            </Button>
          </>
        ) : undefined
      }
    >
      {files === null ? (
        <Loading words="Reading the list" />
      ) : hasFiles ? (
        <ul className="recent-files" aria-label="Recent files">
          {files.map((file, i) => (
            <li key={file.id}>
              {/* biome-ignore lint/a11y/noAutofocus: who opens the list wants the latest file, by Enter */}
              <button type="button" className="recent-file" onClick={() => onOpen(file)} autoFocus={i === 0}>
                <bdi className="recent-file-name" title={file.name}>
                  {file.name}
                </bdi>
                <span className="recent-file-note">
                  {noteOf(file)}
                  <time dateTime={file.at} title={exactMoment(file.at)}>
                    {ageOf(file.at, now)}
                  </time>
                </span>
              </button>
              <IconButton
                label={`Take ${file.name} off the list`}
                hint="Take it off the list"
                icon={CloseIcon}
                size="small"
                onPress={() => onForget(file)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          icon={RecentIcon}
          title="No file yet"
          actions={
            <Button icon={OpenFileIcon} onPress={onOpenOther}>
              Open a file
            </Button>
          }
        >
          Maps, workbooks and tables that you open or save are listed here.
        </EmptyState>
      )}
    </Dialog>
  );
}

/** What kind of file it is and where it lies, as far as that is known. */
function noteOf({ name, folder }: RecentFile) {
  const lower = name.toLowerCase();
  const kind = readableKinds.find((one) => fileKinds[one].extensions.some((ending) => lower.endsWith(`.${ending}`)));
  const kindWords = (kind && words[kind]) ?? 'File';
  return (
    <span>
      {kindWords}
      {folder === '' ? null : (
        <>
          {' in '}
          <bdi>{folder}</bdi>
        </>
      )}
    </span>
  );
}
