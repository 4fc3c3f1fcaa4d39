import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { Picture, PictureOptions } from '#shared/exchange/picture/drawMap.ts';
import { drawMap } from '#shared/exchange/picture/drawMap.ts';
import type { PictureLens } from '#shared/exchange/picture/lens.ts';
import { reportMarkdown } from '#shared/exchange/report/reportMarkdown.ts';
import { reportOf } from '#shared/exchange/report/reportOf.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import type { FileKind } from '#shared/ipc/fileKinds.ts';
import type { Id } from '#shared/model/values.ts';
import type { OnProgress } from './askWorker.ts';
import type { ExportChoices } from './exportChoices.ts';
import { papers } from './papers.ts';
import { pictureWithFonts, pngOf } from './pictureFile.ts';
import { picturePages } from './picturePages.ts';
import type { Printout } from './printing.ts';
import { reportPages } from './reportPages.ts';
import { TableWorker } from './tableJobs.ts';

/** What is exported: the map as it is judged, and how it is being looked at. */
export interface ExportSubject {
  readonly evaluation: Evaluation;
  readonly selection: readonly Id[];
  /** How the map's cards are colored; null for their kinds. */
  readonly lens: PictureLens | null;
}

/** What an export comes to: a file to be saved, or sheets to be printed. */
export type ExportResult =
  | { readonly kind: FileKind; readonly bytes: Uint8Array }
  | { readonly kind: 'print'; readonly printout: Printout };

/** Work under way. */
export interface ExportJob {
  readonly result: Promise<ExportResult>;
  readonly cancel: () => void;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** How the picture is to be drawn. */
export function pictureOptions({ selection, lens }: ExportSubject, choices: ExportChoices): PictureOptions {
  return {
    heading: choices.heading,
    legend: choices.legend,
    findings: choices.findings,
    withoutMoney: !choices.money,
    withoutOwners: !choices.owners,
    background: choices.picture === 'pdf' ? 'white' : choices.background,
    ...(choices.part === 'selection' && selection.length > 0 ? { elements: new Set(selection) } : {}),
    ...(choices.lens && lens !== null ? { lens } : {}),
  };
}

/** Begins an export. @param everything writes all maps into one file */
export function startExport(
  subject: ExportSubject,
  choices: ExportChoices,
  onProgress: OnProgress,
  everything: (onProgress: OnProgress, signal: AbortSignal) => Promise<Uint8Array>,
): ExportJob {
  const stop = new AbortController();
  const job = (result: Promise<ExportResult>): ExportJob => ({ result, cancel: () => stop.abort() });
  switch (choices.form) {
    case 'workbook':
      return writeTable(subject, choices, onProgress);
    case 'picture':
      return job(picture(subject, choices));
    case 'report':
      return job(report(subject, choices));
    case 'map':
      return job(Promise.resolve({ kind: 'map', bytes: encode(writeMapFile(subject.evaluation.document)) }));
    case 'everything':
      return job(everything(onProgress, stop.signal).then((bytes) => ({ kind: 'backup', bytes })));
  }
}

function writeTable(
  { evaluation }: ExportSubject,
  { money, owners }: ExportChoices,
  onProgress: OnProgress,
): ExportJob {
  const worker = new TableWorker();
  const { document, asOf } = evaluation;
  const written = worker.write(document, asOf, { withoutMoney: !money, withoutOwners: !owners }, onProgress);
  return {
    result: written.then((bytes): ExportResult => ({ kind: 'workbook', bytes })).finally(() => worker.end()),
    cancel: () => worker.end(),
  };
}

async function picture(subject: ExportSubject, choices: ExportChoices): Promise<ExportResult> {
  const { evaluation } = subject;
  const options = pictureOptions(subject, choices);
  switch (choices.picture) {
    case 'svg':
      return { kind: 'svg', bytes: encode((await pictureWithFonts(evaluation, options)).svg) };
    case 'png':
      return { kind: 'png', bytes: await pngOf(await pictureWithFonts(evaluation, options), choices.scale) };
    case 'pdf': {
      // The page's own typeface prints: none has to be inside.
      const drawn = drawMap(evaluation, options);
      const title = evaluation.document.map.title.trim() || 'Untitled map';
      return { kind: 'print', printout: picturePages(drawn, title, papers[choices.paper], choices.across) };
    }
  }
}

async function report(subject: ExportSubject, choices: ExportChoices): Promise<ExportResult> {
  const { evaluation } = subject;
  const options = { withoutMoney: !choices.money, withoutOwners: !choices.owners };
  if (choices.report === 'markdown') return { kind: 'markdown', bytes: encode(reportMarkdown(evaluation, options)) };
  const drawn: Picture = drawMap(evaluation, { ...options, heading: false, findings: false });
  return { kind: 'print', printout: reportPages(reportOf(evaluation, options), drawn, papers[choices.paper]) };
}
