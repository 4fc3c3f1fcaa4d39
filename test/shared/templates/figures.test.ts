import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { shiftAllDays, shiftMonths } from '#shared/model/shiftDays.ts';
import { templates } from '#shared/templates/registry.ts';
import type { Template } from '#shared/templates/template.ts';

const gearsTurning = ['acquisition', 'engagement', 'enlistment', 'monetization'];

/** What the program says of a template once its days are shifted, on a day of the month that it then belongs to. */
function judged(template: Template, months: number, dayOfMonth: string) {
  const day = shiftMonths(`2026-10-${dayOfMonth}`, months);
  const { figures, findings, elements } = evaluate(completeDraft(shiftAllDays(template.draft, months)), day);
  const statuses = elements.flatMap((e) => (e.kind === 'kpi' ? [`${e.id}: ${e.status}`] : []));
  const words = findings.map((f) => `${f.severity} ${f.check}: ${f.targets.join(' ')}${f.muted ? ' (muted)' : ''}`);
  return { figures, statuses, words };
}

const knownFigures = [
  {
    name: 'b2b-software',
    figures: { alignmentRate: 7 / 10, coverageRate: 3 / 10, alignedSpend: 0.746, goalSupport: 1 },
    statuses: { onTrack: 8, atRisk: 2, noData: 1, offTrack: 1 },
    informations: 14,
    flaws: [
      'E work-without-line-of-sight: i-trade-shows',
      'W one-sided-benefit: i-trade-shows',
      'E work-without-kpi: i-answering-course',
      'W only-activity-kpis: i-trade-shows',
      'W only-activity-kpis: p-user-groups',
      'W kpi-off-track: k-payback',
      'W milestone-overdue: i-customer-record',
      'W starts-before-dependency: i-reference-match',
      'W platform-not-integrated: i-trade-shows p-user-groups (muted)',
      'W capability-gap: c-customer-data',
      'W audience-not-reached: ',
    ],
  },
  {
    name: 'retail-four-gears',
    figures: { alignmentRate: 7 / 11, coverageRate: 2 / 11, alignedSpend: 0.68, goalSupport: 1 },
    statuses: { onTrack: 7, met: 2, offTrack: 1, noData: 1, atRisk: 1 },
    informations: 15,
    flaws: [
      'E work-without-line-of-sight: i-creators',
      'W one-sided-benefit: i-retargeting',
      'E work-without-kpi: i-member-app',
      'E work-without-kpi: p-store-clubs',
      'W only-activity-kpis: i-creators',
      'W only-activity-kpis: i-retargeting',
      'W kpi-stale: k-markdown-share',
      'W kpi-off-track: k-media-share',
      'W milestone-overdue: i-member-id',
      'W risk-without-response: i-retargeting',
      'W starts-before-dependency: i-member-app',
      'W overspent: i-creators',
      'W platform-not-integrated: p-field-testers p-trailhead',
      'W duplicate-platforms: i-member-offers i-owner-advice i-trip-guides p-trailhead (muted)',
      'W capability-gap: c-store-hosts',
      'W audience-not-reached: ',
      'W network-thinking-incomplete: p-store-clubs',
      'W member-data-not-linked: p-trailhead',
    ],
  },
  {
    name: 'clinician-network',
    figures: { alignmentRate: 6 / 10, coverageRate: 3 / 10, alignedSpend: 0.827, goalSupport: 1 },
    statuses: { onTrack: 8, noData: 1, atRisk: 2, offTrack: 1 },
    informations: 15,
    flaws: [
      'E work-without-line-of-sight: i-profiles',
      'W one-sided-benefit: i-profiles',
      'W one-sided-benefit: i-results-board',
      'E work-without-kpi: p-opening-team',
      'W goal-without-kpi: g-place-to-stay',
      'W only-activity-kpis: i-profiles',
      'W only-activity-kpis: p-nurse-circles',
      'W kpi-incomplete: k-profile-views',
      'W kpi-off-track: k-turnover',
      'E work-without-owner: p-opening-team',
      'W milestone-overdue: i-care-plan',
      'W platform-not-integrated: i-secure-messages p-ask-a-colleague',
      'W duplicate-platforms: i-secure-messages p-ask-a-colleague',
      'W weak-process-digitized: i-referral-desk',
      'W capability-gap: c-hosts',
      'W audience-not-reached: ',
      'W support-without-reputation: p-nurse-circles',
    ],
  },
];

function template(name: string): Template {
  const found = templates.find((t) => t.name === name);
  if (found === undefined) throw new Error(`No template is called ${name}.`);
  return found;
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

describe('what the program says of the maps that ship', () => {
  it('is known for each', () => {
    expect(knownFigures.map((k) => k.name)).toEqual(templates.map((t) => t.name));
  });

  it.each(knownFigures)('$name: the known figures', ({ name, figures, statuses, informations }) => {
    const { alignedSpend, ...exact } = figures;
    const said = judged(template(name), 0, '01');
    expect(said.figures).toMatchObject({ ...exact, gearsTurning });
    expect(said.figures.alignedSpend).toBeCloseTo(alignedSpend, 3);
    expect(tally(said.statuses.map((s) => s.split(': ')[1] ?? ''))).toEqual(statuses);
    expect(said.words.filter((w) => w.startsWith('I '))).toHaveLength(informations);
  });

  it.each(knownFigures)('$name: the flaws that it is meant to have, and no others', ({ name, flaws }) => {
    const { words } = judged(template(name), 0, '01');
    expect(words.filter((w) => !w.startsWith('I '))).toEqual(flaws);
  });

  // A map made in any month must look as it did when it was written: nothing newly overdue, stale or off track.
  it.each(knownFigures)('$name: the same on any day of whichever month it is made in', ({ name }) => {
    const asWritten = judged(template(name), 0, '01');
    for (const months of [1, 4, 5, 13, 16, 29]) {
      for (const dayOfMonth of ['01', '15', '31']) {
        const { statuses, words } = judged(template(name), months, dayOfMonth);
        expect([months, dayOfMonth, ...statuses, ...words]).toEqual([
          months,
          dayOfMonth,
          ...asWritten.statuses,
          ...asWritten.words,
        ]);
      }
    }
  });
});
