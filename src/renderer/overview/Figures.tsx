import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { amountText, countText, percentText } from '#renderer/ui/numbers.ts';
import type { Figures as MapFigures } from '#shared/analysis/figures.ts';
import { formOf, type MiniatureForm, miniatureForms } from '#shared/exchange/miniature.ts';
import type { MapDocument } from '#shared/model/document.ts';

const names: Readonly<Record<MiniatureForm, readonly [one: string, many: string]>> = {
  businessGoal: ['business goal', 'business goals'],
  digitalGoal: ['digital goal', 'digital goals'],
  initiative: ['initiative', 'initiatives'],
  program: ['community program', 'community programs'],
  kpi: ['KPI', 'KPIs'],
  capability: ['capability', 'capabilities'],
  note: ['note', 'notes'],
};

interface FiguresProps {
  readonly document: MapDocument;
  readonly figures: MapFigures;
}

/** How much is on the map by kind, and how much of it hangs together. */
export function Figures({ document, figures }: FiguresProps) {
  const counts = new Map<MiniatureForm, number>();
  for (const element of document.elements.values()) {
    const form = formOf(element);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const rates = [
    { share: figures.alignmentRate, words: 'of the work is aligned' },
    { share: figures.coverageRate, words: 'of the work is covered by KPIs' },
    { share: figures.goalSupport, words: 'of the business goals have work that serves them' },
  ];
  return (
    <section className="overview-figures" aria-label="Figures">
      <ul className="overview-rates">
        {rates.map(({ share, words }) => (
          <li key={words}>
            <strong className="tabular">{share === null ? '–' : percentText(share)}</strong>
            <span>{share === null ? `Nothing to count yet: ${words}` : words}</span>
          </li>
        ))}
      </ul>
      <ul className="overview-counts">
        {miniatureForms.map((form) => {
          const count = counts.get(form) ?? 0;
          return (
            <li key={form} className={count === 0 ? 'is-none' : undefined}>
              <KindIcon form={form} />
              <span className="tabular">
                <strong>{countText(count)}</strong> {names[form][count === 1 ? 0 : 1]}
              </span>
            </li>
          );
        })}
        <li>
          <span className="tabular">{amountText(document.links.size, 'link', 'links')} between them</span>
        </li>
      </ul>
    </section>
  );
}
