import type { AlignmentProfile, AlignmentQuestion } from '#shared/analysis/alignment.ts';
import { pointsMet } from '#shared/analysis/coverage.ts';
import { isBusinessGoal, isValueGoal } from '#shared/analysis/goals.ts';
import { lineOfSight } from '#shared/analysis/lineOfSight.ts';
import type { ElementScore } from '#shared/analysis/scores.ts';
import { traceOf } from '#shared/analysis/trace.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { severalSentence } from './severalSentence.ts';
import { titles } from './titles.ts';

/** How a thing stands, for the sign before the sentence. */
export type Tone = 'good' | 'partly' | 'bad' | 'plain';

export interface TraceSentence {
  readonly tone: Tone;
  /** The verdict: “Partly aligned, 70 %”. Empty where there is none. */
  readonly verdict: string;
  readonly text: string;
}

/** What a trace comes to, in words: why the selected element is or is not aligned (checks.md, alignment profile). */
export function traceSentence(
  document: MapDocument,
  map: VisibleMap,
  scoreOf: (id: Id) => ElementScore | undefined,
  ids: readonly Id[],
): TraceSentence {
  const elements = ids.flatMap((id) => document.elements.get(id) ?? []);
  const [only, ...more] = elements;
  if (only === undefined) return plain('Select a card to see what it leads to.');
  if (more.length > 0) return plain(severalSentence(map, elements));
  const unseen = whyUnseen(only);
  if (unseen !== null) return plain(unseen);
  switch (only.kind) {
    case 'initiative':
    case 'program': {
      const score = scoreOf(only.id);
      return score !== undefined && 'alignment' in score
        ? workSentence(map, only.id, score.alignment)
        : plain('This work is not judged.');
    }
    case 'goal':
      return goalSentence(map, only, scoreOf(only.id));
    case 'kpi':
      return kpiSentence(map, only);
    case 'capability':
      return capabilitySentence(map, only);
    case 'note':
      return plain('A note leads nowhere: it only says something about a card.');
  }
}

const plain = (text: string): TraceSentence => ({ tone: 'plain', verdict: '', text });

function whyUnseen(element: Element): string | null {
  if (element.parked) return 'This card is parked: traces, checks and figures leave it out.';
  const isStopped = 'status' in element && element.status === 'stopped';
  return isStopped ? 'This work is stopped: traces, checks and figures leave it out.' : null;
}

const tones = { aligned: 'good', 'partly aligned': 'partly', 'not aligned': 'bad' } as const;

const lacks: Readonly<Record<AlignmentQuestion, Readonly<Record<'0' | '0.5', string>>>> = {
  direction: {
    '0': 'a goal that it supports',
    '0.5': 'a path to shareholder or customer value',
  },
  results: { '0': 'a KPI that measures its outcome', '0.5': 'an outcome KPI with nothing left open' },
  relationships: { '0': 'the audience it is for', '0.5': 'a priority audience and a channel to it' },
  mutualBenefit: { '0': 'what the audience and the organization gain', '0.5': 'what the other side gains' },
  return: { '0': 'what it costs and what it brings', '0.5': 'its cost or its benefit' },
};

function workSentence(map: VisibleMap, id: Id, alignment: AlignmentProfile): TraceSentence {
  const goals = goalsSeen(map, id);
  const value = goals.filter(isValueGoal);
  const reached = value.length > 0 ? value : goals;
  const missing = (Object.keys(lacks) as AlignmentQuestion[]).flatMap((question) => {
    const mark = alignment[question];
    return mark === 1 ? [] : [lacks[question][mark === 0 ? '0' : '0.5']];
  });
  const reach = reached.length === 0 ? 'No goal is in its line of sight.' : `It leads to ${titles(reached)}.`;
  const gap = missing.length === 0 ? 'All five questions are answered.' : `Missing: ${list(missing, ' and ')}.`;
  return {
    tone: tones[alignment.verdict],
    verdict: `${sentence(alignment.verdict)}, ${alignment.score} %`,
    text: `${reach} ${gap}`,
  };
}

function goalSentence(map: VisibleMap, goal: Goal, score: ElementScore | undefined): TraceSentence {
  const { below } = traceOf(map, [goal.id]);
  const under = elementsOf(map, below);
  const work = under.filter(({ kind }) => kind === 'initiative' || kind === 'program').length;
  const kpis = map.sources(goal, 'measures').length;
  const business = isBusinessGoal(goal) ? [] : goalsSeen(map, goal.id).filter(isBusinessGoal);
  const points = score !== undefined && 'coverage' in score ? pointsMet(score.coverage) : 0;
  const served =
    work === 0
      ? 'Nothing is under way for it yet'
      : `${count(work, 'piece of work leads', 'pieces of work lead')} to it`;
  const measured =
    kpis === 0 ? 'no KPI measures it' : `${count(kpis, 'KPI measures', 'KPIs measure')} it (${points} of 6 points)`;
  if (isBusinessGoal(goal)) {
    const tone = work === 0 ? 'bad' : kpis === 0 ? 'partly' : 'good';
    return { tone, verdict: work === 0 ? 'Unsupported' : 'Supported', text: `${served}, and ${measured}.` };
  }
  if (business.length === 0) {
    return {
      tone: 'bad',
      verdict: 'No line of sight',
      text: `It leads to no business goal. ${served}, and ${measured}.`,
    };
  }
  return {
    tone: work === 0 ? 'partly' : 'good',
    verdict: 'In line of sight',
    text: `It leads to ${titles(business)}. ${served}, and ${measured}.`,
  };
}

function kpiSentence(map: VisibleMap, kpi: Element): TraceSentence {
  const measured = map.targets(kpi, 'measures');
  if (measured.length === 0)
    return { tone: 'bad', verdict: 'Measures nothing', text: 'Link it with L to what it measures.' };
  const goals = elementsOf(map, traceOf(map, [kpi.id]).above).filter((one) => one.kind === 'goal');
  const beyond = goals.filter((goal) => !measured.includes(goal));
  const reach = beyond.length === 0 ? '' : ` Through it, it tells of ${titles(beyond)}.`;
  return plain(`It measures ${titles(measured)}.${reach}`);
}

function capabilitySentence(map: VisibleMap, capability: Element): TraceSentence {
  const enabled = [...map.targets(capability, 'enables'), ...map.sources(capability, 'dependsOn')];
  const goals = elementsOf(map, traceOf(map, [capability.id]).above).filter(({ kind }) => kind === 'goal');
  if (enabled.length === 0)
    return { tone: 'bad', verdict: 'Enables nothing', text: 'Link it with L to what it enables.' };
  const reach = goals.length === 0 ? ' No goal lies beyond.' : ` It leads to ${titles(goals)}.`;
  return plain(`It enables ${titles([...new Set(enabled)])}.${reach}`);
}

function goalsSeen(map: VisibleMap, id: Id): Goal[] {
  return lineOfSight(map.network, map.elements, id).flatMap((goal) => {
    const element = map.document.elements.get(goal);
    return element?.kind === 'goal' ? [element] : [];
  });
}

function elementsOf(map: VisibleMap, ids: Iterable<Id>): Element[] {
  return [...ids].flatMap((id) => map.document.elements.get(id) ?? []);
}

function list(parts: readonly string[], last: string): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')}${last}${parts.at(-1)}`;
}

const count = (n: number, one: string, many: string) => `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`;
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
