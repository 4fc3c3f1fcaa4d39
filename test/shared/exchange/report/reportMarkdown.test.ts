import { describe, expect, test } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import type { ReportOptions } from '#shared/exchange/report/report.ts';
import { reportMarkdown } from '#shared/exchange/report/reportMarkdown.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { isWork } from '#shared/model/kinds/registry.ts';
import { templates } from '#shared/templates/registry.ts';
import { hostileMap } from '#test/support/hostileTexts.ts';

const AS_OF = '2026-11-21';
const report = (document: MapDocument, options: ReportOptions = {}) =>
  reportMarkdown(evaluate(document, AS_OF), { locale: 'en-US', ...options });

/** The table below a heading, as rows of cells. */
function tableBelow(text: string, heading: string): string[][] {
  const lines = text.slice(text.indexOf(`\n${heading}\n`)).split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'));
  return lines.slice(start, end).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe.each(templates.map(({ name, draft }) => ({ name, document: completeDraft(draft) })))(
  'the report of $name',
  ({ document }) => {
    const text = report(document);
    const evaluation = evaluate(document, AS_OF);

    test('has every part, in order', () => {
      const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      expect(headings).toEqual([
        'Headline figures',
        'Goals and what serves them',
        'Initiatives and community programs',
        'KPI scorecard',
        'Findings',
        'Decisions',
      ]);
    });

    test('names all visible work with its plan and scores, and every KPI', () => {
      const work = [...document.elements.values()].filter(
        (element) => isWork(element) && !element.parked && element.status !== 'stopped',
      );
      expect(tableBelow(text, '## Initiatives and community programs')).toHaveLength(work.length + 2);
      expect(tableBelow(text, '### Aligned and measured')).toHaveLength(work.length + 2);
      const kpis = evaluation.elements.filter(({ kind }) => kind === 'kpi');
      expect(tableBelow(text, '## KPI scorecard')).toHaveLength(kpis.length + 2);
    });

    test('lists every finding that nobody muted, the worst first', () => {
      const rows = tableBelow(text, '## Findings').slice(2);
      expect(rows).toHaveLength(evaluation.findings.filter(({ muted }) => !muted).length);
      const order = ['Error', 'Warning', 'Information'];
      const places = rows.map(([severity = '']) => order.indexOf(severity));
      expect(places).toEqual([...places].sort());
      expect(rows.every(([, what, fix]) => what !== '' && fix !== '')).toBe(true);
    });

    test('every row of a table has the columns of its head', () => {
      for (const table of text.split('\n\n').filter((part) => part.startsWith('|'))) {
        const widths = table
          .trim()
          .split('\n')
          .map((line) => line.split(/(?<!\\)\|/).length);
        expect(new Set(widths).size).toBe(1);
      }
    });
  },
);

test('figures, goals, work and decisions in words', () => {
  const text = report(
    completeDraft({
      map: { id: 'm', title: 'Grow', organization: 'Acme', currency: 'EUR', vision: 'One.\nTwo.' },
      elements: [
        { id: 'g', kind: 'goal', title: 'Sell more', level: 'business', perspective: 'shareholder', due: '2027-03-31' },
        { id: 'h', kind: 'goal', title: 'Alone', level: 'digital' },
        {
          id: 'i',
          kind: 'initiative',
          title: 'Open a forum',
          status: 'active',
          owner: 'Ann',
          start: '2026-01-01',
          end: '2027-01-01',
          cost: { oneOff: 1200, perYear: null },
          milestones: [{ id: 'x', title: 'First post', due: '2026-03-01', done: false, owner: '' }],
        },
      ],
      links: [{ id: 'l', from: 'i', to: 'g', relation: 'supports' }],
      reviews: [
        { id: 'r', date: '2026-10-01', element: 'i', decision: 'keep', text: 'It works', author: 'Bo' },
        { id: 's', date: '2026-11-01', element: null, decision: 'note', text: 'Next in May', author: 'Bo' },
      ],
    }),
  );
  expect(text).toMatch(/^# Grow\n\nAcme · As of Nov 21, 2026\n\nOne\.\n\nTwo\.\n/);
  expect(text).toContain('| Goal support | 100% |');
  expect(text).toContain('| Sell more | Business goal | – | Mar 31, 2027 | Open a forum | – | Uncovered (0 of 6) |');
  expect(text).toContain('| Alone | Digital goal | – | – | Nothing yet |');
  expect(text).toContain('| Open a forum | Active | Ann | Jan 1, 2026 | Jan 1, 2027 | €1,200 | Sell more |');
  expect(text).toContain('| Mar 1, 2026, overdue | First post | Open a forum | Ann |');
  expect(text.indexOf('Next in May')).toBeLessThan(text.indexOf('It works'));
});

test('a client copy has no amounts and no names', () => {
  const document = completeDraft(templates[0]?.draft ?? { map: { id: 'none' } });
  const owner =
    [...document.elements.values()].flatMap((element) => ('owner' in element ? [element.owner] : []))[0] ?? '';
  expect(report(document)).toContain(owner);
  expect(report(document)).toMatch(/Planned cost/);
  const text = report(document, { withoutMoney: true, withoutOwners: true });
  expect(text).not.toContain(owner);
  expect(text).not.toMatch(/Planned cost|Aligned spend|Return on cost|Owner|Author/);
});

test('texts of a map are text: no HTML, no links, no marks of their own', () => {
  const text = report(hostileMap());
  expect(text).not.toMatch(/<\w|<\/|<!/);
  // What the report says of itself stands between stars.
  expect(text.replace(/^\*.*\*$/gm, '')).not.toMatch(/(?<!\\)[[`*]/);
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  // Every line is one that the report itself begins.
  for (const line of text.split('\n')) expect(line).toMatch(/^(#{1,3} |\||\*|$|[^#>`\s-])/);
  for (const table of text.split('\n\n').filter((part) => part.startsWith('|'))) {
    const widths = table
      .trim()
      .split('\n')
      .map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(widths).size).toBe(1);
  }
});

test('an empty map has a report too', () => {
  const text = report(completeDraft({ map: { id: 'm' } }));
  expect(text).toMatch(/^# Untitled map\n/);
  expect(text).toContain('*The map has no work yet.*');
});
