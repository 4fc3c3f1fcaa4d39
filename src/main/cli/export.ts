import { extname } from 'node:path';
import { evaluate } from '#shared/checks/evaluate.ts';
import { workCsv } from '#shared/exchange/csv/workCsv.ts';
import { writeWorkbook } from '#shared/exchange/workbook/writeWorkbook.ts';
import { isDay } from '#shared/model/values.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { type Call, Unusable } from './call.ts';
import { listFaults } from './listFaults.ts';
import { localDay } from './localDay.ts';
import { openMap } from './openMap.ts';

/** `export FILE --to OUT`: a workbook or a table, by OUT's ending. */
export const exportCall: Call = {
  usage: 'export FILE --to OUT.xlsx|OUT.csv [--as-of DAY] [--without-money] [--without-owners] [--force]',
  does: 'writes a workbook (.xlsx), or the initiatives and programs (.csv)',
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
    if (typeof to !== 'string' || to === '') throw new Unusable('Say where to write it: --to OUT.xlsx or --to OUT.csv');
    const asOf = options['as-of'] ?? localDay(now());
    if (!isDay(asOf)) throw new Unusable('--as-of takes a day, YYYY-MM-DD.');
    const ending = extname(to).toLowerCase();
    if (ending !== '.xlsx' && ending !== '.csv') {
      throw new Unusable(
        `“${to}” ends in nothing that can be written: .xlsx is a workbook, .csv the initiatives and programs.`,
      );
    }
    const read = await openMap(path);
    listFaults(path, read, err);
    const { document } = read;
    const copy = { withoutMoney: options['without-money'] === true, withoutOwners: options['without-owners'] === true };
    const evaluation = evaluate(document, asOf);
    const data = ending === '.csv' ? workCsv(evaluation, copy) : writeWorkbook(document, evaluation, copy);
    await atomicWrite(to, data, { force: force === true });
    out(`${to}: “${document.map.title}” as of ${asOf}.`);
    return 0;
  },
};
