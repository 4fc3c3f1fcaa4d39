import type { HomeActions } from '#renderer/home/homeActions.ts';
import type { NewMapAnswers } from '#renderer/home/NewMapDialog.tsx';
import type { RestorableMap, StoredMap } from '#renderer/state/mapStorage.ts';
import { localDay } from '#renderer/ui/dates.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import type { MapDocument } from '#shared/model/document.ts';
import { newMap } from '#shared/model/newMap.ts';
import { instantiate } from '#shared/templates/instantiate.ts';
import { templates } from '#shared/templates/registry.ts';
import { openFile, saveMapFile } from './mapFiles.ts';
import type { Program } from './program.ts';
import { FIRST_VIEW } from './route.ts';
import { inBackground } from './tell.ts';

/** What Home's buttons and keys do. */
export function homeActions(program: Program): HomeActions {
  const { storage, route, dialog } = program;
  const { library } = storage;
  const calling = (map: StoredMap) => `“${map.title.trim() || 'Untitled map'}”`;

  return {
    open: ({ mapId }) => route.set({ place: 'map', mapId, view: FIRST_VIEW }),
    newMap: (template) => dialog.set({ kind: 'newMap', template: template ?? null }),
    openFile: () => inBackground(openFile(program)),
    showRecent: program.recentFiles === null ? null : () => dialog.set({ kind: 'recentFiles' }),
    rename: (map) => dialog.set({ kind: 'rename', map }),
    duplicate: (map) =>
      inBackground(
        library.duplicate(map.mapId, `${map.title} (copy)`).then(({ title }) => {
          notify({ tone: 'good', text: `“${title}” is among your maps.` });
        }),
      ),
    saveToFile: (map) => inBackground(library.read(map.mapId).then(({ document }) => saveMapFile(program, document))),
    bin: (map) =>
      inBackground(
        library.bin(map.mapId).then(() => {
          notify({
            text: `${calling(map)} was moved to the bin.`,
            action: { label: 'Undo', run: () => inBackground(library.restore(map.mapId)) },
          });
        }),
      ),
    restore: (map) =>
      inBackground(
        library.restore(map.mapId).then(() => {
          notify({
            tone: 'good',
            text: `${calling(map)} is among your maps again.`,
            action: { label: 'Open', run: () => route.set({ place: 'map', mapId: map.mapId, view: FIRST_VIEW }) },
          });
        }),
      ),
    deleteForGood: (map) => dialog.set({ kind: 'deleteForGood', maps: [map] }),
    emptyBin: (maps) => dialog.set({ kind: 'deleteForGood', maps }),
    restoreFromBackup: () => inBackground(lookForBackups(program)),
    show: (place) => route.set({ place }),
  };
}

async function lookForBackups({ storage, dialog }: Program): Promise<void> {
  dialog.set({ kind: 'backups', backups: null });
  const backups = await storage.safekeeping.compare();
  if (dialog.get()?.kind === 'backups') {
    const trouble = backups.keeperTrouble;
    dialog.set({ kind: 'backups', backups: { ...backups, keeperTrouble: trouble } });
  }
}

/** Brings maps back from disk, and tells what came of it. */
export async function restoreMaps(program: Program, maps: readonly RestorableMap[]): Promise<void> {
  const { storage, startReport } = program;
  const outcomes = await storage.safekeeping.restore(maps);
  const restored = new Set(maps.map((map) => map.head.mapId));
  const report = startReport.get();
  startReport.set({ ...report, restorable: report.restorable.filter((map) => !restored.has(map.head.mapId)) });
  const done = outcomes.filter((outcome) => outcome.restored).length;
  if (done > 0) notify({ tone: 'good', text: done === 1 ? 'One map was restored.' : `${done} maps were restored.` });
  for (const outcome of outcomes) {
    if (!outcome.restored) notify({ tone: 'bad', text: `“${outcome.title}” could not be restored: ${outcome.reason}` });
  }
}

/** Makes the map that the dialog describes, and opens it. */
export async function createMap(program: Program, answers: NewMapAnswers): Promise<void> {
  const stored = await program.storage.library.create(draw(program, answers));
  program.route.set({ place: 'map', mapId: stored.mapId, view: FIRST_VIEW });
}

function draw({ now, newId }: Program, { template, title, organization, currency }: NewMapAnswers): MapDocument {
  const found = templates.find(({ name }) => name === template);
  if (found === undefined) return newMap({ title: title || 'Untitled map', organization, currency }, newId, now());
  const document = instantiate(found, { today: localDay(new Date()), now: now(), newId });
  return {
    ...document,
    map: {
      ...document.map,
      title: title || document.map.title,
      organization: organization || document.map.organization,
      currency,
    },
  };
}
