import { evaluate } from '#shared/checks/evaluate.ts';
import { checkReport, hasErrors } from '#shared/checks/report.ts';
import { type Day, isDay } from '#shared/model/values.ts';
import { type Call, Unusable } from './call.ts';
import { checkText } from './checkText.ts';
import { faultLine } from './faultLine.ts';
import { localDay } from './localDay.ts';
import { openMap } from './openMap.ts';

const formats = ['text', 'json'] as const;
type Format = (typeof formats)[number];

/** `check FILE`: figures, scores and findings on a day, for reading or as JSON (cli.md). */
export const checkCall: Call = {
  usage: 'check FILE [--as-of DAY] [--format text|json]',
  does: 'scores and findings: what is aligned, what is measured, what is wrong',
  options: { 'as-of': { type: 'string' }, format: { type: 'string' } },
  positionals: 1,
  run: async ([path = ''], { 'as-of': day, format }, { out, err, now }) => {
    const asOf = dayOf(day, now());
    const print = formatOf(format);
    const { document, faults, migrated } = await openMap(path);
    for (const step of migrated) err(`${path}: older format: ${step}`);
    for (const fault of faults) err(`${path}: ${faultLine(fault)}`);
    const evaluation = evaluate(document, asOf);
    out(print === 'json' ? JSON.stringify(checkReport(evaluation), null, 2) : checkText(evaluation));
    return hasErrors(evaluation) ? 1 : 0;
  },
};

function dayOf(given: string | boolean | undefined, now: Date): Day {
  if (given === undefined) return localDay(now);
  if (isDay(given)) return given;
  throw new Unusable(`“${given}” is no day; a day is written 2026-12-31.`);
}

function formatOf(given: string | boolean | undefined): Format {
  if (given === undefined) return 'text';
  const format = formats.find((one) => one === given);
  if (format === undefined) throw new Unusable(`“${given}” is no format; there are text and json.`);
  return format;
}
