import { useMemo } from 'react';
import { ImportDialog, type ImportTarget } from '#renderer/exchange/ImportDialog.tsx';
import type { PickedFile } from '#renderer/platform/platform.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import { notifyUndoable } from '#renderer/ui/undoNotice.ts';
import type { ClientMapping } from '#shared/exchange/workbook/clientMapping.ts';
import { patchOf } from '#shared/exchange/workbook/patchOf.ts';
import type { Preview } from '#shared/exchange/workbook/preview.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { currencyOfLocale } from '#shared/model/currency.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { rememberedMapping, rememberMapping } from './clientMappings.ts';
import { showMap } from './mapFiles.ts';
import { openMapOf, type Program, useProgram } from './program.ts';
import { inBackground, tellTrouble } from './tell.ts';

/** The dialog of imports, with the open map and the ways into the database. */
export function ImportPlace({ file, onClose }: { readonly file: PickedFile; readonly onClose: () => void }) {
  const program = useProgram();
  const { storage } = program;
  const openMap = useMemo(() => openMapOf(program)?.getState().document ?? null, [program]);
  const blank = useMemo(() => blankMap(program, file.name), [program, file]);
  return (
    <ImportDialog
      fileName={file.name}
      bytes={file.bytes}
      openMap={openMap}
      blankMap={blank}
      remembered={(outline) => rememberedMapping(storage.settings, outline)}
      onRemember={(mapping: ClientMapping) => inBackground(rememberMapping(storage.settings, mapping))}
      onApply={(preview, accepted, target) => apply(program, file.name, preview, accepted, target)}
      onClose={onClose}
    />
  );
}

/** A map with nothing on it, not even stages: the file says which there are. It is called as the file is. */
function blankMap({ newId, now }: Program, fileName: string): MapDocument {
  const instant = now();
  const title = fileName.replace(/\.[a-z]{2,5}$/i, '').slice(0, 300);
  const currency = currencyOfLocale(navigator.language);
  return completeDraft({ map: { id: newId(), title, currency, createdAt: instant, updatedAt: instant } });
}

/** @throws Error with a sentence where it could not be taken over; then nothing was changed */
async function apply(
  program: Program,
  fileName: string,
  preview: Preview,
  accepted: ReadonlySet<string>,
  target: ImportTarget,
): Promise<void> {
  const patch = patchOf(preview, accepted);
  const map = target === 'openMap' ? openMapOf(program) : null;
  if (map === null) {
    const document = applyPatch(preview.document, patch, program.now());
    if (isRefusal(document)) throw new Error(document.refused);
    const stored = await program.storage.library.create(document);
    showMap(program, stored.mapId);
  } else {
    // The version is made of what the database has: everything must be in it first.
    if (!(await map.flush()))
      throw new Error('The map is not saved at the moment, so no version of it can be kept; nothing was imported.');
    await program.storage.library.saveVersion(map.mapId, `Before the import of ${fileName}`.slice(0, 300), true);
    const refusal = map.apply(patch);
    if (refusal !== null) throw new Error(refusal.refused);
    map.endGesture();
    notifyUndoable(
      map,
      `${amountText(accepted.size, 'change was', 'changes were')} imported; the map before is among its versions.`,
      'good',
      () => inBackground(map.undo().then((refused) => refused !== null && tellTrouble(new Error(refused.refused)))),
    );
  }
  const { leftOut } = patch;
  if (leftOut.length > 0) {
    const more = leftOut.length > 3 ? ` And ${leftOut.length - 3} more.` : '';
    notify({ text: `${leftOut.slice(0, 3).join(' ')}${more}` });
  }
}
