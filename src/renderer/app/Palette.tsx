import { useEffect, useMemo, useState } from 'react';
import type { StoredMap } from '#renderer/state/mapStorage.ts';
import { commandLabel, isEnabled, type ProgramCommand } from '#renderer/state/programCommand.ts';
import { CommandPalette } from '#renderer/ui/CommandPalette.tsx';
import type { RecentFile } from '#shared/ipc/contract.ts';
import { fuzzyFind } from './fuzzy.ts';
import { homeActions } from './homeActions.ts';
import { type Program, useProgram } from './program.ts';
import { openRecentFile } from './recentFiles.ts';
import { inBackground } from './tell.ts';

interface PaletteProps {
  readonly commands: readonly ProgramCommand[];
  readonly onClose: () => void;
}

/** Ms that a chosen match waits for maps and files that are still being looked up. */
const PATIENCE = 2_000;
/** So many commands are remembered as the latest. */
const REMEMBERED = 5;

interface Found {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly group: string;
  readonly words: string;
  readonly run: () => void;
}

/** Every command that can be done now, and every map to go to. */
export function Palette({ commands, onClose }: PaletteProps) {
  const program = useProgram();
  const { preferences, storage, recentFiles } = program;
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  const [maps, setMaps] = useState<readonly StoredMap[]>([]);
  const [isComplete, setComplete] = useState(false);
  useEffect(() => {
    const complete = () => setComplete(true);
    const timer = setTimeout(complete, PATIENCE);
    const lookups = [storage.library.list().then(setMaps), recentFiles?.list().then(setFiles)];
    void Promise.allSettled(lookups).then(complete);
    return () => clearTimeout(timer);
  }, [storage, recentFiles]);

  const entries = useMemo(() => {
    const recent = preferences.get().recentCommands;
    const enabled = commands.filter((command) => command.id !== 'palette' && isEnabled(command)).map(entryOf);
    const latest = recent.flatMap((id) => {
      const entry = enabled.find((one) => one.id === id);
      return entry === undefined ? [] : [{ ...entry, group: 'Latest' }];
    });
    const others = enabled.filter(({ id }) => !recent.includes(id));
    return [...latest, ...others, ...mapEntries(maps, homeActions(program).open), ...fileEntries(program, files)];
  }, [commands, maps, files, preferences, program]);

  return (
    <CommandPalette
      find={(typed) => fuzzyFind(typed, entries, ({ label, words }) => `${label} ${words}`)}
      isComplete={isComplete}
      onClose={onClose}
      onChoose={(id) => {
        const chosen = entries.find((entry) => entry.id === id);
        onClose();
        if (chosen === undefined) return;
        if (!id.startsWith(MAP) && !id.startsWith(FILE)) {
          const recent = [id, ...preferences.get().recentCommands.filter((one) => one !== id)];
          preferences.change({ recentCommands: recent.slice(0, REMEMBERED) });
        }
        // Once the palette is gone and the focus is back: what runs may take it, and Undo means the map and no text.
        requestAnimationFrame(() => requestAnimationFrame(() => chosen.run()));
      }}
    />
  );
}

function entryOf(command: ProgramCommand): Found {
  const { id, keys, group, words = '', run } = command;
  return { id, label: commandLabel(command), keys: keys?.[0], group, words, run };
}

const MAP = 'go to map ';
const FILE = 'open recent file ';

function mapEntries(maps: readonly StoredMap[], open: (map: StoredMap) => void): Found[] {
  return maps
    .filter((map) => map.binnedAt === null)
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .map((map) => ({
      id: MAP + map.mapId,
      label: map.title || 'Untitled map',
      group: 'Maps',
      words: map.organization,
      run: () => open(map),
    }));
}

function fileEntries(program: Program, files: readonly RecentFile[]): Found[] {
  return files.map((file) => ({
    id: FILE + file.id,
    label: file.name,
    group: 'Recent files',
    words: `${file.folder} recent file`,
    run: () => inBackground(openRecentFile(program, file)),
  }));
}
