import { countedWork } from '#shared/analysis/selections.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import { gears } from '#shared/model/kinds/work.ts';
import type { ReportBlock } from './report.ts';
import type { ReportContext } from './reportContext.ts';

/** The headline figures, each with what it says. */
export function figuresPart({ evaluation, options, writing }: ReportContext): readonly ReportBlock[] {
  const { figures, map } = evaluation;
  const counted = map.all(countedWork);
  const words = kinds.initiative.fields.gears.words as Readonly<Record<string, string>> | undefined;
  const turning = figures.gearsTurning.map((gear) => words?.[gear] ?? gear);
  const cost = counted.reduce((sum, work) => sum + map.workScore(work).plannedCost, 0);
  return [
    { kind: 'heading', level: 2, text: 'Headline figures' },
    {
      kind: 'table',
      columns: [{ label: 'Figure' }, { label: 'Value', align: 'right' }, { label: 'What it says' }],
      rows: [
        [
          'Alignment rate',
          writing.percent(figures.alignmentRate),
          `Of ${counted.length} initiatives and programs, those that pass the five alignment questions.`,
        ],
        ['Coverage rate', writing.percent(figures.coverageRate), 'Those that are measured well enough to know.'],
        ...(options.withoutMoney === true
          ? []
          : [
              [
                'Aligned spend',
                writing.percent(figures.alignedSpend),
                `Of a planned cost of ${writing.money(cost)}, the part that goes into aligned work.`,
              ],
            ]),
        ['Goal support', writing.percent(figures.goalSupport), 'Business goals that some work leads to.'],
        [
          'Gears turning',
          `${turning.length} of ${gears.length}`,
          turning.length === 0 ? 'No committed work names a gear yet.' : `${turning.join(', ')}.`,
        ],
      ],
    },
  ];
}
