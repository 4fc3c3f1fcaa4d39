import type { WebContents } from 'electron';
import { PlainFailure } from '#main/plainFailure.ts';
import { FILE_BYTE_LIMIT } from '#shared/ipc/fileKinds.ts';

/**
 * The page as it prints, as a PDF: paper and margins are those of the page's own rules, text stays text.
 * @throws PlainFailure where it cannot be made or is too large to hand over
 */
export async function printToPdf(contents: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).catch((cause: unknown) => {
    throw new PlainFailure('The PDF could not be made. Try fewer sheets, or save the picture as SVG.', { cause });
  });
  if (pdf.byteLength > FILE_BYTE_LIMIT) {
    throw new PlainFailure('The PDF is too large to be saved. Try fewer sheets.');
  }
  return new Uint8Array(pdf);
}
