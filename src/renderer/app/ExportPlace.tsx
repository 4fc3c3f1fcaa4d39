import { useEffect, useMemo, useState } from 'react';
import { ExportDialog } from '#renderer/exchange/ExportDialog.tsx';
import { type ExportChoices, type ExportForm, firstChoices, paperOfLocale } from '#renderer/exchange/exportChoices.ts';
import type { ExportSubject } from '#renderer/exchange/exportFiles.ts';
import { type Printout, printOut } from '#renderer/exchange/printing.ts';
import { createValue } from '#renderer/state/value.ts';
import { localDay } from '#renderer/ui/dates.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import type { FileKind } from '#shared/ipc/fileKinds.ts';
import { backUpEverything } from './backupFile.ts';
import { pictureLens } from './pictureLens.ts';
import { type Program, useProgram } from './program.ts';
import { inBackground } from './tell.ts';
import { useValue } from './value.ts';

/** What was chosen the last time in this window. */
const lastChoices = createValue<ExportChoices>(firstChoices(paperOfLocale(navigator.language)));

interface ExportPlaceProps {
  /** What is asked for; otherwise what was exported last. */
  readonly form: ExportForm | undefined;
  readonly onClose: () => void;
}

/** The dialog of exports, with the open map and the ways out of the program. */
export function ExportPlace({ form, onClose }: ExportPlaceProps) {
  const program = useProgram();
  const { platform, storage } = program;
  const choices = useValue(lastChoices);
  const subject = useMemo(() => subjectOf(program), [program]);
  const [maps, setMaps] = useState(1);
  useEffect(() => inBackground(storage.library.list().then((all) => setMaps(all.length))), [storage]);
  useEffect(() => {
    if (form !== undefined) lastChoices.set({ ...lastChoices.get(), form });
  }, [form]);
  const title = subject?.evaluation.document.map.title.trim() || 'Untitled map';

  const save = async (kind: FileKind, bytes: Uint8Array) => {
    const suggestedName = kind === 'backup' ? `Throughline maps ${localDay(new Date())}` : title;
    const saved = await platform.saveFileAs({ kind, suggestedName, bytes });
    if (saved !== null) notify({ tone: 'good', text: `Saved as ${saved.name}.` });
    return saved !== null;
  };

  return (
    <ExportDialog
      subject={subject}
      choices={form === undefined ? choices : { ...choices, form: choices.form }}
      onChoices={(next) => lastChoices.set(next)}
      maps={maps}
      printsByDialog={platform.printToPdf === null}
      asksAfterPress={platform.name === 'browser' && platform.savesInPlace}
      everything={(chosen, onProgress, signal) => backUpEverything(program, chosen.versions, onProgress, signal)}
      onSave={save}
      onPrint={(printout) => inBackground(print(program, printout))}
      onClose={onClose}
    />
  );
}

function subjectOf({ session }: Program): ExportSubject | null {
  const now = session.get();
  if (now.state !== 'open') return null;
  const evaluation = now.evaluation.settle();
  const view = now.selection.getState();
  return { evaluation, selection: view.ids, lens: pictureLens(view, evaluation) };
}

/** As a PDF where the desktop makes one, else by the browser's own dialog. */
async function print({ platform }: Program, printout: Printout): Promise<void> {
  const { printToPdf } = platform;
  if (printToPdf === null) return printOut(printout, printByDialog);
  const bytes = await printOut(printout, printToPdf);
  const saved = await platform.saveFileAs({ kind: 'pdf', suggestedName: printout.title, bytes });
  if (saved !== null) notify({ tone: 'good', text: `Saved as ${saved.name}.` });
}

/** Resolves when the dialog was put away. */
function printByDialog(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true });
    window.print();
  });
}
