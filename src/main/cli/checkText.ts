import { pointsMet } from '#shared/analysis/coverage.ts';
import type { Figures } from '#shared/analysis/figures.ts';
import type { ElementScore } from '#shared/analysis/scores.ts';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import { type Severity, severities } from '#shared/checks/finding.ts';
import { messageOf } from '#shared/checks/message.ts';
import { checkWithId } from '#shared/checks/registry.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { nameOf } from '#shared/model/tables.ts';

const severityWords: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  E: ['error', 'errors'],
  W: ['warning', 'warnings'],
  I: ['info', 'info'],
};

const statusWords = {
  met: 'met',
  onTrack: 'on track',
  atRisk: 'at risk',
  offTrack: 'off track',
  noData: 'no data',
} as const;

/** An evaluation to be read in a terminal: figures, the score of each element, findings by check. */
export function checkText(evaluation: Evaluation): string {
  const { document, asOf, figures } = evaluation;
  const blocks = [
    [`“${document.map.title || 'Untitled map'}” as of ${asOf}`],
    figureLines(figures),
    scoreLines(evaluation),
    findingLines(evaluation),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function figureLines(figures: Figures): string[] {
  const rate = (share: number | null) => (share === null ? 'nothing to rate' : percent(share));
  return [
    `alignment rate  ${rate(figures.alignmentRate)}`,
    `coverage rate   ${rate(figures.coverageRate)}`,
    `aligned spend   ${rate(figures.alignedSpend)}`,
    `goal support    ${rate(figures.goalSupport)}`,
    `gears turning   ${figures.gearsTurning.join(', ') || 'none'}`,
  ];
}

function scoreLines({ elements, document }: Evaluation): string[] {
  const rows = elements.flatMap((score) => {
    const facts = scoreFacts(score, document);
    return facts === null ? [] : [[nameIn(document, score.id), facts] as const];
  });
  const width = Math.min(60, Math.max(0, ...rows.map(([name]) => name.length)));
  return rows.map(([name, facts]) => `${name.padEnd(width)}  ${facts}`);
}

/** Null for what has no score. */
function scoreFacts(score: ElementScore, document: MapDocument): string | null {
  switch (score.kind) {
    case 'capability':
      return null;
    case 'kpi':
      return statusWords[score.status];
    case 'goal':
      return coverageFacts(score.coverage);
    default: {
      const { alignment, coverage, plannedCost, returnOnInvestment } = score;
      const money = `${Math.round(plannedCost)} ${document.map.currency}`;
      const gain = returnOnInvestment === null ? '' : `, return ${percent(returnOnInvestment)}`;
      return `${alignment.verdict} (${alignment.score} %), ${coverageFacts(coverage)}, costs ${money}${gain}`;
    }
  }
}

function coverageFacts(coverage: Parameters<typeof pointsMet>[0] & { readonly state: string }): string {
  return `${coverage.state} (${pointsMet(coverage)} of 6)`;
}

function findingLines({ findings, document }: Evaluation): string[] {
  const lines: string[] = [];
  let before = '';
  for (const finding of findings) {
    const { check, severity, muted } = finding;
    if (check !== before) lines.push(`${check}: ${checkWithId(check)?.title ?? 'A check could not be carried out'}`);
    before = check;
    lines.push(`  ${severityWords[severity][0].padEnd(7)}  ${messageOf(finding, document)}${muted ? ' (muted)' : ''}`);
  }
  return [...lines, '', tally(findings)];
}

function tally(findings: Evaluation['findings']): string {
  const open = findings.filter(({ muted }) => !muted);
  const counts = severities.map((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return `${count} ${severityWords[severity][count === 1 ? 0 : 1]}`;
  });
  return `${counts.join(', ')}; ${findings.length - open.length} muted.`;
}

function nameIn(document: MapDocument, id: string): string {
  return nameOf('elements', document.elements.get(id) ?? {});
}

function percent(share: number): string {
  return `${Math.floor(share * 100 + 0.5)} %`;
}
