import { extname } from 'node:path';
import { type Evaluation, evaluate } from '#shared/checks/evaluate.ts';
import { workCsv } from '#shared/exchange/csv/workCsv.ts';
import { drawMap } from '#shared/exchange/picture/drawMap.ts';
import { reportMarkdown } from '#shared/exchange/report/reportMarkdown.ts';
import { writeWorkbook } from '#shared/exchange/workbook/writeWorkbook.ts';
import { isDay } from '#shared/model/values.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { type Call, Unusable } from './call.ts';
import { listFaults } from './listFaults.ts';
import { localDay } from './localDay.ts';
import { openMap } from './openMap.ts';

/** What is left out of a copy for others. */
interface Copy {
  readonly withoutMoney: boolean;
  readonly withoutOwners: boolean;
}

/** What can be written, by the ending of the file. */
const writers: Readonly<Record<string, (evaluation: Evaluation, copy: Copy) => string | Uint8Array>> = {
  '.xlsx': (evaluation, copy) => writeWorkbook(evaluation.document, evaluation, copy),
  '.csv': workCsv,
  '.svg': (evaluation, copy) => drawMap(evaluation, copy).svg,
  '.md': reportMarkdown,
};

/** `export FILE --to OUT`: a workbook, a table, a picture or a report, by OUT's ending. */
export const exportCall: Call = {
  usage:
    'export FILE --to OUT.xlsx|OUT.csv|OUT.svg|OUT.md [--as-of DAY] [--without-money] [--without-owners] [--force]',
  does: 'writes a workbook (.xlsx), the initiatives and programs (.csv), the map (.svg) or the report (.md)',
  options: {
    to: { type: 'string' },
    'as-of': { type: 'string' },
    'without-money': { type: 'boolean' },
    'without-owners': { type: 'boolean' },
    force: { type: 'boolean' },
  },
  positionals: 1,
  run: async ([path = ''], options, { out, err, now }) => {
    const { to, force } = options;
    if (typeof to !== 'string' || to === '')
      throw new Unusable('Say where to write it: --to OUT.xlsx, OUT.csv, OUT.svg or OUT.md');
    const asOf = options['as-of'] ?? localDay(now());
    if (!isDay(asOf)) throw new Unusable('--as-of takes a day, YYYY-MM-DD.');
    const ending = extname(to).toLowerCase();
    const write = Object.hasOwn(writers, ending) ? writers[ending] : undefined;
    if (write === undefined) {
      throw new Unusable(
        `“${to}” ends in nothing that can be written: .xlsx is a workbook, .csv the initiatives and programs, .svg the map, .md the report.`,
      );
    }
    const read = await openMap(path);
    listFaults(path, read, err);
    const { document } = read;
    const copy = { withoutMoney: options['without-money'] === true, withoutOwners: options['without-owners'] === true };
    const evaluation = evaluate(document, asOf);
    await atomicWrite(to, write(evaluation, copy), { force: force === true });
    out(`${to}: “${document.map.title}” as of ${asOf}.`);
    return 0;
  },
};
