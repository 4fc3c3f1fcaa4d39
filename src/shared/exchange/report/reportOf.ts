import type { Evaluation } from '#shared/checks/evaluate.ts';
import { decisionsPart } from './decisionsPart.ts';
import { figuresPart } from './figuresPart.ts';
import { findingsPart } from './findingsPart.ts';
import { goalsPart } from './goalsPart.ts';
import { kpisPart } from './kpisPart.ts';
import type { Report, ReportOptions } from './report.ts';
import type { ReportContext } from './reportContext.ts';
import { reportWriting } from './reportWriting.ts';
import { workPart } from './workPart.ts';

/** The report of a map on the day of its evaluation: figures, picture, goals, work, KPIs, findings, decisions. Pure. */
export function reportOf(evaluation: Evaluation, options: ReportOptions = {}): Report {
  const { map } = evaluation.document;
  const writing = reportWriting(map.currency, options.locale);
  const context: ReportContext = { evaluation, options, writing };
  const { start, end } = map.horizon;
  const horizon = start === null && end === null ? '' : `Horizon ${writing.day(start)} to ${writing.day(end)}`;
  return {
    title: map.title.trim() || 'Untitled map',
    subtitle: [map.organization.trim(), `As of ${writing.day(evaluation.asOf)}`, horizon].filter(Boolean).join(' · '),
    vision: map.vision.trim(),
    blocks: [
      ...figuresPart(context),
      { kind: 'picture' },
      ...goalsPart(context),
      ...workPart(context),
      ...kpisPart(context),
      ...findingsPart(context),
      ...decisionsPart(context),
    ],
  };
}
