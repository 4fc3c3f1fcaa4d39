import { useState } from 'react';
import type { RestorableMap } from '#renderer/state/mapStorage.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckList } from '#renderer/ui/CheckList.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ageOf } from '#renderer/ui/dates.ts';
import { DiskIcon } from '#renderer/ui/icons.ts';
import { amountText } from '#renderer/ui/numbers.ts';
import { EmptyState, Loading } from '#renderer/ui/states.tsx';
import { titleOf } from './MapCard.tsx';

export interface Backups {
  /** Maps of this database that are better on disk. */
  readonly restorable: readonly RestorableMap[];
  /** Maps of another browser, port or the desktop. */
  readonly others: readonly RestorableMap[];
  readonly keeperTrouble: string | null;
}

interface BackupDialogProps {
  /** Null while the files are looked at. */
  readonly backups: Backups | null;
  readonly now: number;
  readonly onRestore: (maps: readonly RestorableMap[]) => void;
  readonly onClose: () => void;
}

const reasons: Readonly<Record<RestorableMap['why'], string>> = {
  missing: 'Not among the maps here',
  older: 'Newer than the one here',
  damaged: 'The one here is damaged',
  differs: 'Differs from the one here',
};

/** The copies on disk that the database lacks or holds in another state. */
export function BackupDialog({ backups, now, onRestore, onClose }: BackupDialogProps) {
  const all = backups === null ? [] : [...backups.restorable, ...backups.others];
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  // What this database lost is chosen from the start; maps of other places are for the person to choose.
  const selected = chosen ?? new Set(backups?.restorable.map(keyOf));
  const picked = all.filter((map) => selected.has(keyOf(map)));

  return (
    <Dialog
      title="Restore from a backup"
      onClose={onClose}
      actions={
        all.length === 0 ? undefined : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button variant="primary" isDisabled={picked.length === 0} onPress={() => onRestore(picked)}>
              {picked.length === 0 ? 'Restore' : `Restore ${amountText(picked.length, 'map', 'maps')}`}
            </Button>
          </>
        )
      }
    >
      {body()}
    </Dialog>
  );

  function body() {
    if (backups === null) return <Loading words="Looking at the files on disk" />;
    if (backups.keeperTrouble !== null) return <p>{backups.keeperTrouble}</p>;
    if (all.length === 0) {
      return (
        <EmptyState
          icon={DiskIcon}
          title="Nothing to restore"
          actions={<Button onPress={onClose}>Back to the maps</Button>}
        >
          Every map that is kept on disk is also here, in the same state.
        </EmptyState>
      );
    }
    const rest = { now, selected, onChange: setChosen };
    return (
      <>
        <p>A map that is here in another state is kept as a version before it is replaced.</p>
        <BackupGroup heading="Of this program’s maps" maps={backups.restorable} {...rest} />
        <BackupGroup heading="Kept by another browser or the desktop program" maps={backups.others} {...rest} />
      </>
    );
  }
}

interface BackupGroupProps {
  readonly heading: string;
  readonly maps: readonly RestorableMap[];
  readonly now: number;
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
}

function BackupGroup({ heading, maps, now, selected, onChange }: BackupGroupProps) {
  if (maps.length === 0) return null;
  return (
    <CheckList
      label={heading}
      selected={selected}
      onChange={onChange}
      items={maps.map((map) => ({
        key: keyOf(map),
        title: titleOf(map.head),
        note: `${reasons[map.why]} · ${amountText(map.head.elements, 'element', 'elements')} · edited ${ageOf(map.head.savedAt, now)}`,
      }))}
    />
  );
}

function keyOf({ databaseId, head }: RestorableMap): string {
  return JSON.stringify([databaseId, head.mapId]);
}
