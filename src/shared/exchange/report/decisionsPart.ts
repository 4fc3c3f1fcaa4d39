import { review } from '#shared/model/lists/review.ts';
import type { ReportBlock, ReportCell } from './report.ts';
import { type ReportContext, titleOf } from './reportContext.ts';
import { NONE } from './reportWriting.ts';

/** What was decided at reviews, the latest first. */
export function decisionsPart({ evaluation, options, writing }: ReportContext): readonly ReportBlock[] {
  const { reviews, elements } = evaluation.document;
  const heading: ReportBlock = { kind: 'heading', level: 2, text: 'Decisions' };
  const all = [...reviews.values()].sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
  if (all.length === 0) return [heading, { kind: 'paragraph', text: 'No decisions were noted yet.', isQuiet: true }];
  const names = options.withoutOwners !== true;
  const words = review.fields.decision.words as Readonly<Record<string, string>>;
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { label: 'Date' },
        { label: 'About' },
        { label: 'Decision' },
        { label: 'What and why' },
        ...(names ? [{ label: 'Author' }] : []),
      ],
      rows: all.map(({ date, element, decision, text, author }): ReportCell[] => {
        const about = element === null ? undefined : elements.get(element);
        return [
          writing.day(date),
          about === undefined ? 'The map' : titleOf(about),
          words[decision] ?? decision,
          text.trim() || NONE,
          ...(names ? [author.trim() || NONE] : []),
        ];
      }),
    },
  ];
}
