import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckList } from '#renderer/ui/CheckList.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { amountText } from '#renderer/ui/numbers.ts';

/** A map of a file that holds everything, beside what is here of it. */
export interface RestorableEntry {
  readonly key: string;
  readonly title: string;
  readonly elements: number;
  readonly versions: number;
  readonly isBinned: boolean;
  readonly here: 'no' | 'same' | 'differs';
}

interface RestoreDialogProps {
  readonly fileName: string;
  readonly entries: readonly RestorableEntry[];
  /** What of the file could not be read, a sentence each. */
  readonly unreadable: readonly string[];
  readonly onRestore: (keys: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

const words: Readonly<Record<RestorableEntry['here'], string>> = {
  no: 'Not among the maps here',
  same: 'Here in the same state',
  differs: 'Here in another state, which becomes a version',
};

/** Chooses what to restore from a file that holds all maps. */
export function RestoreDialog({ fileName, entries, unreadable, onRestore, onClose }: RestoreDialogProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(
    () => new Set(entries.filter(({ here }) => here === 'no').map(({ key }) => key)),
  );
  return (
    <Dialog
      title={
        <>
          Restore from <bdi>{fileName}</bdi>
        </>
      }
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={selected.size === 0} onPress={() => onRestore(selected)}>
            {selected.size === 0 ? 'Restore' : `Restore ${amountText(selected.size, 'map', 'maps')}`}
          </Button>
        </>
      }
    >
      {entries.length === 0 ? <p>The file holds no map.</p> : null}
      <CheckList
        label="Maps in the file"
        selected={selected}
        onChange={setSelected}
        items={entries.map(({ key, title, elements, versions, isBinned, here }) => ({
          key,
          title: title.trim() || 'Untitled map',
          note: [
            words[here],
            amountText(elements, 'element', 'elements'),
            ...(versions === 0 ? [] : [amountText(versions, 'version', 'versions')]),
            ...(isBinned ? ['in the bin'] : []),
          ].join(' · '),
        }))}
      />
      {unreadable.length === 0 ? null : (
        <section>
          <h3>Not read</h3>
          <ul>
            {unreadable.slice(0, 100).map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and the list never changes
              <li key={i}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
