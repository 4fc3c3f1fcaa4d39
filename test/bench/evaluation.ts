import { evaluate } from '#shared/checks/evaluate.ts';
import { reevaluate } from '#shared/checks/reevaluate.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { addLink } from '#shared/model/commands/addLink.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import { isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';
import { compare } from './figures.ts';
import { plausibleMap } from './plausibleMap.ts';
import type { Means, Row } from './row.ts';

const AS_OF = '2026-11-21';
const NOW = '2026-11-21T12:00:00.000Z';

function editOf(document: MapDocument, patch: Patch | Refusal) {
  if (isRefusal(patch)) throw new Error(patch.refused);
  const after = applyPatch(document, patch, NOW);
  if (isRefusal(after)) throw new Error(after.refused);
  const before = evaluate(document, AS_OF);
  return () => reevaluate(before, after, patch.changes);
}

/** An edit of one element's fields. */
function fieldEdit(document: MapDocument, id: string, values: Record<string, unknown>) {
  return editOf(document, editRecords(document, { table: 'elements', ids: [id], values }));
}

/** Costs of evaluation at a size, in ms of CPU, and of JSON.parse of the same document. */
function measureEvaluation(size: number, rounds: number) {
  const document = plausibleMap(size);
  const body = writeMapFile(document);
  return compare(
    { rounds, warm: 8, least: 30 },
    { parse: () => JSON.parse(body) as unknown, full: () => evaluate(document, AS_OF) },
  );
}

/** Costs of evaluation after one edit, in ms of CPU, and of a full one. */
function measureEdits(size: number, rounds: number) {
  const document = plausibleMap(size);
  const of = (kind: string, skip = 0) => [...document.elements.values()].filter((e) => e.kind === kind)[skip]?.id ?? '';
  const goal = document.elements.get(of('goal', 3)) as Goal;
  const middle = Math.floor(size / 25);
  return compare(
    { rounds, warm: 8, least: 30 },
    {
      full: () => evaluate(document, AS_OF),
      title: fieldEdit(document, of('initiative', middle), { title: 'Another title' }),
      owner: fieldEdit(document, of('initiative', middle), { owner: 'Somebody else' }),
      reading: fieldEdit(document, of('kpi', middle), { readings: [] }),
      position: fieldEdit(document, goal.id, { position: { x: 1, y: 1 } }),
      link: editOf(document, addLink(document, { id: 'new', from: of('initiative', middle), to: of('goal', 0) })),
      level: fieldEdit(document, goal.id, { level: goal.level === 'business' ? 'digital' : 'business' }),
      perspective: fieldEdit(document, goal.id, {
        perspective: goal.perspective === 'customer' ? 'internal' : 'customer',
      }),
    },
  );
}

const PARSE = 'JSON.parse of the same document';
const evaluation = (means: Means, size: number, rounds: number) =>
  means.once(`evaluation ${size}`, () => measureEvaluation(size, rounds));

const full = (size: number): Row => ({
  name: `full evaluation at ${size}`,
  against: PARSE,
  target: 3,
  async measure(means, rounds) {
    const { full, parse } = evaluation(means, size, rounds);
    return { ours: full, reference: parse };
  },
});

const edited = (what: 'title' | 'owner' | 'reading' | 'position' | 'link' | 'level' | 'perspective'): Row => ({
  name: `evaluation after ${what}`,
  against: 'a full evaluation of 2000',
  target: what === 'link' || what === 'level' || what === 'perspective' ? 0.3 : 0.05,
  async measure(means, rounds) {
    const costs = means.once('edits', () => measureEdits(2000, rounds));
    return { ours: costs[what], reference: costs.full };
  },
});

export const evaluationRows: readonly Row[] = [
  full(2000),
  full(20_000),
  {
    name: 'evaluation grows to 20000',
    against: 'ten times that at 2000',
    target: 1.5,
    async measure(means, rounds) {
      return {
        ours: evaluation(means, 20_000, rounds).full,
        reference: 10 * evaluation(means, 2000, rounds).full,
      };
    },
  },
  edited('title'),
  edited('owner'),
  edited('reading'),
  edited('position'),
  edited('link'),
  edited('level'),
  edited('perspective'),
];
