import { describe, expect, test } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { messageOf } from '#shared/checks/message.ts';
import { checkWithId } from '#shared/checks/registry.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft, type MapDraft } from '#shared/model/draft.ts';

/** The day on which checks are tried unless a case names another. */
export const TODAY = '2026-03-31';

type ElementDraft = NonNullable<MapDraft['elements']>[number];
type DraftOf<K extends ElementDraft['kind']> = Omit<Extract<ElementDraft, { kind: K }>, 'id' | 'kind'>;
type Unnamed = { readonly kind: ElementDraft['kind'] } & object;

export const goal = (values: DraftOf<'goal'> = {}): Unnamed => ({ kind: 'goal', level: 'digital', ...values });
export const businessGoal = (values: DraftOf<'goal'> = {}): Unnamed => goal({ level: 'business', ...values });
/** A value goal: a business goal of shareholder value unless said otherwise. */
export const valueGoal = (values: DraftOf<'goal'> = {}): Unnamed =>
  businessGoal({ perspective: 'shareholder', ...values });
export const kpi = (values: DraftOf<'kpi'> = {}): Unnamed => ({ kind: 'kpi', ...values });
export const capability = (values: DraftOf<'capability'> = {}): Unnamed => ({ kind: 'capability', ...values });
export const note = (values: DraftOf<'note'> = {}): Unnamed => ({ kind: 'note', ...values });
const initiative = (values: DraftOf<'initiative'>): Unnamed => ({ kind: 'initiative', ...values });
export const idea = (values: DraftOf<'initiative'> = {}): Unnamed => initiative({ status: 'idea', ...values });
export const planned = (values: DraftOf<'initiative'> = {}): Unnamed => initiative({ status: 'planned', ...values });
export const active = (values: DraftOf<'initiative'> = {}): Unnamed => initiative({ status: 'active', ...values });
export const paused = (values: DraftOf<'initiative'> = {}): Unnamed => initiative({ status: 'paused', ...values });
export const done = (values: DraftOf<'initiative'> = {}): Unnamed => initiative({ status: 'done', ...values });
export const stopped = (values: DraftOf<'initiative'> = {}): Unnamed => initiative({ status: 'stopped', ...values });
/** A committed community program that is not running. */
export const program = (values: DraftOf<'program'> = {}): Unnamed => ({
  kind: 'program',
  status: 'planned',
  ...values,
});
export const activeProgram = (values: DraftOf<'program'> = {}): Unnamed => program({ status: 'active', ...values });

type Rest = Partial<Omit<MapDraft, 'map' | 'elements' | 'links'>> & { readonly map?: Partial<MapDraft['map']> };

/**
 * A small map in a few words.
 * @param elements by id
 * @param links separated by commas, as `work supports goal, kpi measures work`
 * @param rest the map's own fields and its lists
 */
export function sketch(elements: Readonly<Record<string, Unnamed>>, links = '', rest: Rest = {}): MapDocument {
  const { map, ...lists } = rest;
  const drawn = links.split(',').filter((link) => link.trim() !== '');
  return completeDraft({
    map: { id: 'map', ...map },
    elements: Object.entries(elements).map(([id, values]) => ({ id, ...values })),
    links: drawn.map((link, i) => {
      const [from, relation, to] = link.trim().split(' ');
      return { id: `link-${i}`, from, relation, to };
    }),
    ...lists,
  } as MapDraft);
}

/** `count` elements alike, with ids `prefix0`, `prefix1` and so on (of equal length). */
export function many(count: number, prefix: string, element: Unnamed): Record<string, Unnamed> {
  const width = String(count - 1).length;
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${prefix}${String(i).padStart(width, '0')}`, element]),
  );
}

type Found = Partial<Omit<Finding, 'check' | 'muted'>>;

interface Sides {
  /** Maps in which the check fires, with all its findings, as data: never sentences. */
  readonly fires: readonly (readonly [map: MapDocument, found: readonly Found[]])[];
  /** Maps that come close, and in which it keeps silent. */
  readonly silent: readonly MapDocument[];
}

/** What a check finds on a map: targets and data, and its severity where a case asks for it. */
function foundBy(id: string, map: MapDocument, withSeverity: boolean): readonly Found[] {
  return evaluate(map, TODAY)
    .findings.filter((finding) => finding.check === id)
    .map(({ check: _, muted: __, severity, ...data }) => (withSeverity ? { severity, ...data } : data));
}

/**
 * Tries a check both ways.
 * @throws Error for an unknown check, and for one that is tried on one side only
 */
export function testCheck(id: string, { fires, silent }: Sides): void {
  if (checkWithId(id) === undefined) throw new Error(`There is no check “${id}”.`);
  if (fires.length === 0 || silent.length === 0) throw new Error(`“${id}” has to be tried on both sides.`);
  if (fires.some(([, found]) => found.length === 0)) throw new Error(`A map in which “${id}” fires finds nothing.`);
  describe(id, () => {
    test.each(fires.map(([map, found], i) => ({ number: i + 1, map, found })))('fires $number', ({ map, found }) => {
      const withSeverity = found.some((finding) => finding.severity !== undefined);
      expect(foundBy(id, map, withSeverity)).toEqual(found.map((finding) => ({ targets: [], ...finding })));
      const messages = evaluate(map, TODAY).findings.map((finding) => messageOf(finding, map));
      for (const message of messages) expect(message).toMatch(/^[^{}]*\S[^{}]*$/);
    });
    test.each(silent.map((map, i) => ({ number: i + 1, map })))('is silent $number', ({ map }) => {
      expect(foundBy(id, map, false)).toEqual([]);
    });
  });
}
