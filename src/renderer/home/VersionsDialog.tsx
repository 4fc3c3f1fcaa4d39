import { useState } from 'react';
import type { StoredVersion } from '#renderer/state/mapStorage.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, Question } from '#renderer/ui/Dialog.tsx';
import { ageOf, exactMoment } from '#renderer/ui/dates.ts';
import { EmptyState, Loading } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { TITLE_LIMIT } from '#shared/model/text.ts';

interface VersionsDialogProps {
  /** Newest first; null while they are read. */
  readonly versions: readonly StoredVersion[] | null;
  readonly now: number;
  /** Why nothing can be changed now; null where it can. */
  readonly readOnly: string | null;
  readonly onKeep: (title: string) => void;
  readonly onRestore: (version: StoredVersion) => void;
  readonly onCopy: (version: StoredVersion) => void;
  readonly onDelete: (version: StoredVersion) => void;
  readonly onClose: () => void;
}

/** States of a map that were kept: by name, or by the program before something large. */
export function VersionsDialog(props: VersionsDialogProps) {
  const { versions, now, readOnly, onKeep, onRestore, onCopy, onDelete, onClose } = props;
  const [title, setTitle] = useState('');
  const [leaving, setLeaving] = useState<StoredVersion | null>(null);
  const keep = () => {
    if (title.trim() === '') return;
    onKeep(title.trim());
    setTitle('');
  };
  return (
    <Dialog title="Versions of this map" onClose={onClose}>
      {readOnly === null ? (
        <form
          className="home-keep"
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <TextField
            label="Keep the map as it is now"
            placeholder="Before the board meeting"
            value={title}
            onChange={setTitle}
            maxLength={TITLE_LIMIT}
            autoFocus
          />
          <Button isDisabled={title.trim() === ''} onPress={keep}>
            Keep version
          </Button>
        </form>
      ) : (
        <p>{readOnly}</p>
      )}
      {list()}
      {leaving === null ? null : (
        <Question
          title={`Delete the version “${leaving.title}”?`}
          confirm="Delete version"
          onConfirm={() => {
            onDelete(leaving);
            setLeaving(null);
          }}
          onClose={() => setLeaving(null)}
        >
          It cannot be brought back. The map itself stays as it is.
        </Question>
      )}
    </Dialog>
  );

  function list() {
    if (versions === null) return <Loading words="Reading the versions" />;
    if (versions.length === 0) {
      return (
        <EmptyState title="No versions yet">
          Give the present state a name to come back to it; the program keeps one by itself before it replaces a map.
        </EmptyState>
      );
    }
    return (
      <ul className="home-versions" aria-label="Versions">
        {versions.map((version) => (
          <li key={version.versionId}>
            <div>
              <strong>
                <bdi>{version.title}</bdi>
              </strong>
              <time className="home-note" dateTime={version.at} title={exactMoment(version.at)}>
                {ageOf(version.at, now)}
              </time>
            </div>
            {version.automatic ? <Badge>Automatic</Badge> : null}
            <Button size="small" isDisabled={readOnly !== null} onPress={() => onRestore(version)}>
              Restore
            </Button>
            <Button size="small" variant="quiet" onPress={() => onCopy(version)}>
              Open as a copy
            </Button>
            <Button size="small" variant="quiet" isDisabled={readOnly !== null} onPress={() => setLeaving(version)}>
              Delete
            </Button>
          </li>
        ))}
      </ul>
    );
  }
}
