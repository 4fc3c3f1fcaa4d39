import { alignmentQuestions, type Mark } from '#shared/analysis/alignment.ts';
import { type Coverage, coveragePoints, pointsMet } from '#shared/analysis/coverage.ts';
import { type KpiStatus, kpiStanding, progressOf } from '#shared/analysis/kpiStatus.ts';
import { latestReading } from '#shared/analysis/readings.ts';
import type { ElementScore } from '#shared/analysis/scores.ts';
import { type Finding, type Severity, severities } from '#shared/checks/finding.ts';
import type { Capability } from '#shared/model/kinds/capability.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Note } from '#shared/model/kinds/note.ts';
import { type Element, kindOf, type Work } from '#shared/model/kinds/registry.ts';
import type { Status } from '#shared/model/kinds/work.ts';
import type { Day, Id } from '#shared/model/values.ts';
import { formOf, type MiniatureForm } from '../miniature.ts';
import type { Writing } from './writing.ts';

/** What is computed of an element, beside what it says itself. */
export interface Insight {
  readonly score: ElementScore | undefined;
  /** Findings that are not muted: how many, and the worst. */
  readonly findings: { readonly count: number; readonly worst: Severity } | null;
}

/** All that a card shows, ready to draw: the same for the card near by, the picture from afar and the words for readers. */
export interface CardFace {
  readonly form: MiniatureForm;
  /** What it is: “Business goal”, “Community program”. */
  readonly kind: string;
  readonly title: string;
  readonly parked: boolean;
  readonly status: { readonly name: Status; readonly word: string } | null;
  /** Initials and whole name; null where nobody is named. */
  readonly owner: { readonly initials: string; readonly name: string } | null;
  /** Month in which it ends or is due. */
  readonly month: string;
  readonly cost: string;
  /** The five alignment questions, in their order; null for what they are not asked of. */
  readonly pips: readonly Mark[] | null;
  readonly verdict: string;
  /** Points of six that are met. */
  readonly covered: number | null;
  readonly measure: {
    readonly status: KpiStatus;
    readonly word: string;
    /** 0 to 1 of the ring; null where it shows no progress. */
    readonly progress: number | null;
    /** “74 of 45 days”, or what is missing. */
    readonly reading: string;
  } | null;
  readonly readiness: Pick<Capability, 'current' | 'needed'> | null;
  readonly color: Note['color'] | null;
  readonly findings: Insight['findings'];
}

const standingWords: Readonly<Record<KpiStatus, string>> = {
  met: 'Met',
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
  noData: 'No data',
};

const blank = {
  status: null,
  owner: null,
  month: '',
  cost: '',
  pips: null,
  verdict: '',
  covered: null,
  measure: null,
  readiness: null,
  color: null,
} as const;

/** What the card of an element shows on a day. */
export function cardFace(element: Element, insight: Insight, asOf: Day, writing: Writing): CardFace {
  const common = {
    ...blank,
    form: formOf(element),
    kind: kindWord(element),
    title: element.title.trim() === '' ? `${kindWord(element)} without a title` : element.title,
    parked: element.parked,
    findings: insight.findings,
  };
  switch (element.kind) {
    case 'goal':
      return {
        ...common,
        owner: ownerOf(element.owner),
        month: writing.month(element.due),
        covered: coveredPoints(insight.score),
      };
    case 'initiative':
    case 'program':
      return { ...common, ...workParts(element, insight.score, writing) };
    case 'kpi':
      return { ...common, owner: ownerOf(element.owner), measure: measureOf(element, asOf, writing) };
    case 'capability': {
      const { current, needed, owner, due } = element;
      return { ...common, owner: ownerOf(owner), month: writing.month(due), readiness: { current, needed } };
    }
    case 'note':
      return { ...common, title: element.title, color: element.color };
  }
}

function workParts(work: Work, score: ElementScore | undefined, writing: Writing): Partial<CardFace> {
  const alignment = score?.kind === 'initiative' || score?.kind === 'program' ? score.alignment : null;
  const { oneOff, perYear } = work.cost;
  return {
    status: { name: work.status, word: wordOf(work, 'status', work.status) },
    owner: ownerOf(work.owner),
    month: writing.month(work.end),
    cost: oneOff === null && perYear === null ? '' : writing.money((oneOff ?? 0) + (perYear ?? 0)),
    pips: alignment === null ? null : alignmentQuestions.map((question) => alignment[question]),
    verdict: alignment?.verdict ?? '',
    covered: coveredPoints(score),
  };
}

function coveredPoints(score: ElementScore | undefined): number | null {
  return score !== undefined && 'coverage' in score ? pointsMet(score.coverage satisfies Coverage) : null;
}

/** How many points coverage has: the second number of “4/6”. */
export const COVERAGE_POINTS = coveragePoints.length;

function measureOf(kpi: Kpi, asOf: Day, writing: Writing): CardFace['measure'] {
  const latest = latestReading(kpi, asOf);
  const standing = kpiStanding(kpi, latest);
  const progress = progressOf(standing);
  const unit = kpi.unit.trim();
  const target = kpi.target.value === null ? '' : ` of ${writing.number(kpi.target.value)}`;
  return {
    status: standing.status,
    word: standingWords[standing.status],
    progress: progress === null ? null : Math.min(1, Math.max(0, progress)),
    reading: latest === null ? 'No reading yet' : `${writing.number(latest.value)}${target}${unit && ` ${unit}`}`,
  };
}

function kindWord(element: Element): string {
  return element.kind === 'goal' ? wordOf(element, 'level', element.level) : kindOf(element.kind).label;
}

function wordOf(element: Element, key: string, value: string): string {
  const words = kindOf(element.kind).fields[key]?.words as Readonly<Record<string, string>> | undefined;
  return words?.[value] ?? value;
}

function ownerOf(name: string): CardFace['owner'] {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const [first] = words;
  if (first === undefined) return null;
  const letters = words.length === 1 ? [first] : [first, words.at(-1) ?? ''];
  return { initials: letters.map((word) => [...word][0]?.toUpperCase() ?? '').join(''), name: words.join(' ') };
}

/** What a screen reader says of a card. */
export function faceWords(face: CardFace): string {
  const parts = [
    face.kind,
    face.title,
    face.parked ? 'parked' : '',
    face.status?.word ?? '',
    face.owner === null ? '' : `owner ${face.owner.name}`,
    face.verdict,
    face.covered === null ? '' : `${face.covered} of ${COVERAGE_POINTS} measurement points`,
    face.measure === null ? '' : `${face.measure.word}, ${face.measure.reading}`,
    face.findings === null ? '' : `${face.findings.count} findings`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** Findings for each element that are not muted, and the worst among them. */
export function countFindings(findings: readonly Finding[]): Map<Id, NonNullable<Insight['findings']>> {
  const badges = new Map<Id, { count: number; worst: Severity }>();
  for (const { targets, severity, muted } of findings) {
    if (muted) continue;
    for (const target of new Set(targets)) {
      const badge = badges.get(target);
      if (badge === undefined) badges.set(target, { count: 1, worst: severity });
      else {
        badge.count++;
        if (severities.indexOf(severity) < severities.indexOf(badge.worst)) badge.worst = severity;
      }
    }
  }
  return badges;
}
