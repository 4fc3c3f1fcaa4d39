import { SEARCH_ID } from '#renderer/home/Home.tsx';
import { mapCommands } from '#renderer/map/commands.ts';
import { outlineCommands } from '#renderer/outline/commands.ts';
import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { templates } from '#shared/templates/registry.ts';
import { toggleFindings } from './findingsShown.ts';
import { homeActions } from './homeActions.ts';
import { enterInspector, isInspectorShown, isSelectedIn, toggledInspector } from './inspectorShown.ts';
import { isTyping } from './keys.ts';
import { openTable, saveMapFile } from './mapFiles.ts';
import type { OpenDialog } from './openDialog.ts';
import { openMapOf, type Program } from './program.ts';
import { isRailWide } from './railWidth.ts';
import { inBackground, tellTrouble } from './tell.ts';
import { views } from './views.ts';

/** Everything that a person can do by name: read by the palette, the keys and the native menu. */
export function programCommands(program: Program): readonly ProgramCommand[] {
  return [
    ...fileCommands(program),
    ...editCommands(program),
    ...viewCommands(program),
    ...mapCommands,
    ...outlineCommands,
    ...helpCommands(program),
  ];
}

function fileCommands(program: Program): ProgramCommand[] {
  const home = homeActions(program);
  const hasMap = () => openMapOf(program) !== null;
  return [
    { id: 'map.new', label: 'New map…', keys: ['Mod+Alt+N'], group: 'File', run: () => home.newMap() },
    {
      id: 'map.newFromTemplate',
      label: 'New map from a template…',
      group: 'File',
      words: 'gallery example sample',
      run: () => home.newMap(templates[0]?.name),
    },
    { id: 'file.open', label: 'Open a file…', keys: ['Mod+O'], group: 'File', words: 'import', run: home.openFile },
    {
      id: 'file.recent',
      label: 'Open a recent file…',
      keys: ['Mod+Shift+O'],
      group: 'File',
      words: 'last latest files',
      enabled: () => program.recentFiles !== null,
      run: () => home.showRecent?.(),
    },
    {
      id: 'file.save',
      label: 'Save a copy to a file…',
      keys: ['Mod+Shift+S'],
      group: 'File',
      words: 'export download',
      enabled: hasMap,
      run: () => saveCopy(program),
    },
    {
      id: 'file.export',
      label: 'Export…',
      keys: ['Mod+E'],
      group: 'File',
      words: 'workbook excel spreadsheet picture image svg png pdf print report markdown download share',
      enabled: hasMap,
      run: () => program.dialog.set({ kind: 'export' }),
    },
    {
      id: 'file.import',
      label: 'Import a workbook or a table…',
      group: 'File',
      words: 'excel spreadsheet xlsx csv read back',
      run: () => inBackground(openTable(program)),
    },
    {
      id: 'backup.save',
      label: 'Save all maps to one file…',
      group: 'File',
      words: 'backup everything export download',
      run: () => program.dialog.set({ kind: 'export', form: 'everything' }),
    },
    {
      id: 'map.versions',
      label: 'Versions of this map…',
      group: 'File',
      words: 'history snapshot restore keep compare',
      enabled: hasMap,
      run: () => program.dialog.set({ kind: 'versions' }),
    },
    {
      id: 'map.close',
      label: 'Go to all maps',
      keys: ['Mod+Shift+H'],
      group: 'File',
      words: 'home close',
      enabled: () => program.route.get().place !== 'maps',
      run: () => home.show('maps'),
    },
    { id: 'bin.show', label: 'Show the bin', group: 'File', words: 'deleted trash', run: () => home.show('bin') },
    {
      id: 'backup.restore',
      label: 'Restore from a backup…',
      group: 'File',
      words: 'recover lost copies',
      run: home.restoreFromBackup,
    },
  ];
}

/** Saves the open map as it is in memory: it needs no database. */
export function saveCopy(program: Program): void {
  const map = openMapOf(program);
  if (map !== null) inBackground(saveMapFile(program, map.unsavedCopy()));
}

function editCommands(program: Program): ProgramCommand[] {
  const stepOf = (way: 'undo' | 'redo') => openMapOf(program)?.getState().history[way] ?? null;
  const travel = (way: 'undo' | 'redo') => {
    // From the native menu while a person types: the text's own steps are meant.
    if (isTyping(document.activeElement)) return void document.execCommand(way);
    const going = openMapOf(program)?.[way]();
    going?.then((refusal) => refusal !== null && tellTrouble(new Error(refusal.refused)), tellTrouble);
  };
  const named = (verb: string, step: string | null) => (step === null ? verb : `${verb} ${step}`);
  return [
    {
      id: 'edit.undo',
      label: () => named('Undo', stepOf('undo')),
      keys: ['Mod+Z'],
      group: 'Edit',
      enabled: () => stepOf('undo') !== null,
      run: () => travel('undo'),
    },
    {
      id: 'edit.redo',
      label: () => named('Redo', stepOf('redo')),
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      group: 'Edit',
      enabled: () => stepOf('redo') !== null,
      run: () => travel('redo'),
    },
    {
      id: 'home.search',
      label: 'Search maps',
      keys: ['/'],
      group: 'Edit',
      words: 'find filter',
      enabled: () => program.route.get().place === 'maps',
      run: () => document.getElementById(SEARCH_ID)?.focus(),
    },
  ];
}

function viewCommands(program: Program): ProgramCommand[] {
  const { preferences, route } = program;
  const show = (kind: Extract<OpenDialog['kind'], 'palette' | 'settings'>) => program.dialog.set({ kind });
  return [
    { id: 'palette', label: 'Find a command…', keys: ['Mod+K'], group: 'View', run: () => show('palette') },
    ...views.map(
      ({ id, label }, place): ProgramCommand => ({
        id: `view.${id}`,
        label: `Go to ${label}`,
        keys: [`Mod+${place + 1}`],
        group: 'View',
        enabled: () => openMapOf(program) !== null,
        run: () => {
          const map = openMapOf(program);
          if (map !== null) route.set({ place: 'map', mapId: map.mapId, view: id });
        },
      }),
    ),
    {
      id: 'view.rail',
      label: () => (isRailWide(preferences.get()) ? 'Make the rail narrow' : 'Make the rail wide'),
      keys: ['Mod+B'],
      group: 'View',
      words: 'sidebar navigation',
      run: () => preferences.change({ railOpen: !isRailWide(preferences.get()) }),
    },
    {
      id: 'view.inspector',
      label: () =>
        isInspectorShown(preferences.get(), isSelectedIn(program)) ? 'Hide the inspector' : 'Show the inspector',
      keys: ['Mod+I'],
      group: 'View',
      words: 'details properties panel',
      enabled: () => openMapOf(program) !== null,
      run: () => preferences.change(toggledInspector(preferences.get(), isSelectedIn(program))),
    },
    {
      id: 'view.inspect',
      label: 'Go to the inspector',
      keys: ['Mod+Enter'],
      group: 'View',
      words: 'edit details fields properties',
      enabled: () => openMapOf(program) !== null,
      run: () => enterInspector(program),
    },
    {
      id: 'view.findings',
      label: () => (preferences.get().findingsOpen ? 'Hide the findings' : 'Show the findings'),
      keys: ['Mod+J'],
      group: 'View',
      words: 'checks errors warnings problems panel',
      enabled: () => openMapOf(program) !== null,
      run: () => toggleFindings(program),
    },
    {
      id: 'appearance.dark',
      label: () => (isDark(program) ? 'Use the light appearance' : 'Use the dark appearance'),
      group: 'View',
      words: 'theme mode color',
      run: () => preferences.change({ theme: isDark(program) ? 'light' : 'dark' }),
    },
    {
      id: 'appearance.contrast',
      label: () => (preferences.get().contrast === 'high' ? 'Use normal contrast' : 'Use high contrast'),
      group: 'View',
      words: 'projector big strong accessibility',
      run: () => preferences.change({ contrast: preferences.get().contrast === 'high' ? 'normal' : 'high' }),
    },
    { id: 'settings', label: 'Settings…', keys: ['Mod+,'], group: 'View', run: () => show('settings') },
  ];
}

/** Whether the page is dark now, by choice or by the system. */
function isDark({ preferences }: Program): boolean {
  const { theme } = preferences.get();
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

function helpCommands({ dialog }: Program): ProgramCommand[] {
  return [
    {
      id: 'help.keys',
      label: 'Show the keys',
      keys: ['F1', '?'],
      group: 'Help',
      words: 'shortcuts keyboard',
      run: () => dialog.set({ kind: 'keys' }),
    },
    {
      id: 'help.checks',
      label: 'About the checks…',
      group: 'Help',
      words: 'findings catalogue why framework',
      run: () => dialog.set({ kind: 'checks' }),
    },
  ];
}
