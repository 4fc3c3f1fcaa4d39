import { traceOf } from '#shared/analysis/trace.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { titles } from './titles.ts';

/**
 * What a trace of two cards or more comes to, in words: how many of them lead to goals and which do not, and what
 * measures them, within the selection or outside it. Grows with the number of cards and what lies between each and the
 * nearest goal or KPI.
 */
export function severalSentence(map: VisibleMap, cards: readonly Element[]): string {
  const notes = cards.filter(({ kind }) => kind === 'note');
  const seen = cards.filter((one) => map.numberOf(one) !== undefined);
  const absent = without(cards, [...notes, ...seen]);
  if (seen.length === 0) return nothingSeen(cards, notes, absent);
  const parts = seen.every(({ kind }) => kind === 'kpi')
    ? kpiParts(map, cards, seen)
    : [...reachParts(map, cards, seen), ...measureParts(map, cards, seen)];
  return sentences([...parts, ...[asideOf(notes, absent)].filter((part) => part !== '')]);
}

const sentences = (parts: readonly string[]) => parts.map((part) => `${upper(part)}.`).join(' ');
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function nothingSeen(cards: readonly Element[], notes: readonly Element[], absent: readonly Element[]): string {
  if (absent.length === 0) return `These ${cards.length} notes lead nowhere: they only say something about cards.`;
  if (notes.length > 0) return `No path begins at these ${cards.length} cards: ${asideOf(notes, absent)}.`;
  const why = 'parked or stopped: traces, checks and figures leave them out';
  return `These ${cards.length} cards are ${why}.`;
}

/** What a trace does not look at. */
function asideOf(notes: readonly Element[], absent: readonly Element[]): string {
  const parts = [
    ...(notes.length === 0 ? [] : [`${titles(notes)} ${notes.length === 1 ? 'is a note' : 'are notes'}`]),
    ...(absent.length === 0 ? [] : [`${titles(absent)} ${be(absent)} left out, being ${whyAbsent(absent)}`]),
  ];
  return parts.join(', and ');
}

const be = (cards: readonly Element[]) => (cards.length === 1 ? 'is' : 'are');

function whyAbsent(absent: readonly Element[]): string {
  if (absent.every(({ parked }) => parked)) return 'parked';
  return absent.some(({ parked }) => parked) ? 'parked or stopped' : 'stopped';
}

/** Which cards lead to goals. */
function reachParts(map: VisibleMap, cards: readonly Element[], seen: readonly Element[]): string[] {
  const leading = seen.filter((card) => finds(card, above(map), ({ kind }) => kind === 'goal'));
  const lost = without(seen, leading);
  const noun = seen.every(({ kind }) => kind === 'goal') && seen.length === cards.length ? 'goals' : 'cards';
  if (leading.length === 0) {
    const goal = noun === 'goals' ? 'another goal' : 'a goal';
    return [
      cards.length === 2
        ? `Neither of these ${noun} leads to ${goal}`
        : `None of ${these(cards, noun)} leads to ${goal}`,
    ];
  }
  const reached = titles(goalsFrom(map, leading));
  if (leading.length === cards.length) return [`${these(cards, noun)} lead to ${reached}`];
  const some = `${leading.length} of ${these(cards, noun)} ${leading.length === 1 ? 'leads' : 'lead'} to ${reached}`;
  const goals = lost.filter(({ kind }) => kind === 'goal');
  const others = lost.filter(({ kind }) => kind !== 'goal');
  const ends = [
    ...(others.length === 0 ? [] : [`${titles(others)} ${others.length === 1 ? 'leads' : 'lead'} to no goal`]),
    ...(goals.length === 0 ? [] : [`${titles(goals)} ${goals.length === 1 ? 'leads' : 'lead'} to no other goal`]),
  ];
  return [[some, ...ends].join('; ')];
}

const these = (cards: readonly Element[], noun: string) => `these ${cards.length} ${noun}`;

/** What measures those cards that can be measured, or what serves them. */
function measureParts(map: VisibleMap, cards: readonly Element[], seen: readonly Element[]): string[] {
  const targets = seen.filter(({ kind }) => kind !== 'kpi');
  const measured = targets.filter((card) => finds(card, below(map), ({ kind }) => kind === 'kpi'));
  const open = without(targets, measured);
  const all = targets.length === cards.length;
  const lack = `${titles(open)} ${open.length === 1 ? 'has' : 'have'}`;
  if (measured.length === 0) return [all ? 'no KPI measures them or what serves them' : `${lack} no KPI`];
  const kpis = kpisBelow(map, measured).length;
  const them = all && open.length === 0 ? 'them' : titles(measured);
  const served = `${them} or what serves ${measured.length === 1 ? 'it' : 'them'}`;
  const some = `${kpis} ${kpis === 1 ? 'KPI measures' : 'KPIs measure'} ${served}`;
  return [open.length === 0 ? some : `${some}; ${lack} none`];
}

/** KPIs alone: what they measure, and what that leads to. */
function kpiParts(map: VisibleMap, cards: readonly Element[], kpis: readonly Element[]): string[] {
  const busy = kpis.filter((kpi) => map.targets(kpi, 'measures').length > 0);
  const idle = without(kpis, busy);
  const noun = kpis.length === cards.length ? 'KPIs' : 'cards';
  if (busy.length === 0)
    return [`${cards.length === 2 ? `neither of these ${noun}` : `none of ${these(cards, noun)}`} measures anything`];
  const measured = [...new Set(busy.flatMap((kpi) => map.targets(kpi, 'measures')))];
  const beyond = without(goalsFrom(map, busy), measured);
  const all = busy.length === cards.length;
  const one = !all && busy.length === 1;
  const subject = all ? these(cards, noun) : `${busy.length} of ${these(cards, noun)}`;
  const told = beyond.length === 0 ? '' : `, and so ${one ? 'tells' : 'tell'} of ${titles(beyond)}`;
  const rest = idle.length === 0 ? '' : `; ${titles(idle)} ${idle.length === 1 ? 'measures' : 'measure'} nothing`;
  return [`${subject} ${one ? 'measures' : 'measure'} ${titles(measured)}${told}${rest}`];
}

type Step = (from: Element) => readonly Element[];

/** One step of a trace upward, as `traceOf` walks. */
const above =
  (map: VisibleMap): Step =>
  (from) => [...map.targets(from, 'supports'), ...map.targets(from, 'enables'), ...map.targets(from, 'measures')];

/** One step of a trace downward, as `traceOf` walks. */
const below =
  (map: VisibleMap): Step =>
  (from) => [
    ...map.sources(from, 'measures'),
    ...map.sources(from, 'supports'),
    ...map.sources(from, 'enables'),
    ...map.targets(from, 'dependsOn').filter(({ kind }) => kind === 'capability'),
  ];

/** Whether something else that fits lies on a way from a card; ends at the first. */
function finds(card: Element, step: Step, fits: (element: Element) => boolean): boolean {
  const met = new Set([card]);
  const ways = [card];
  for (let one = ways.pop(); one !== undefined; one = ways.pop()) {
    for (const next of step(one)) {
      if (met.has(next)) continue;
      if (fits(next)) return true;
      met.add(next);
      ways.push(next);
    }
  }
  return false;
}

/** All goals that any of these cards leads to, also where one of them is a card of the selection itself. */
function goalsFrom(map: VisibleMap, cards: readonly Element[]): readonly Element[] {
  const first = new Set(cards.flatMap(above(map)));
  const { above: beyond } = traceOf(map, ids([...first]));
  return [...new Set([...first, ...elementsOf(map, beyond)])].filter(({ kind }) => kind === 'goal');
}

/** All KPIs below cards that are none, selected or not. */
function kpisBelow(map: VisibleMap, cards: readonly Element[]): readonly Element[] {
  return elementsOf(map, traceOf(map, ids(cards)).below).filter(({ kind }) => kind === 'kpi');
}

function without(all: readonly Element[], some: readonly Element[]): readonly Element[] {
  const left = new Set(some);
  return all.filter((one) => !left.has(one));
}

const ids = (cards: readonly Element[]) => cards.map(({ id }) => id);

function elementsOf(map: VisibleMap, some: Iterable<string>): readonly Element[] {
  return [...some].flatMap((id) => map.document.elements.get(id) ?? []);
}
