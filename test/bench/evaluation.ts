import { evaluate } from '#shared/checks/evaluate.ts';
import { reevaluate } from '#shared/checks/reevaluate.ts';
import { checkReport } from '#shared/checks/report.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { addLink } from '#shared/model/commands/addLink.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import { isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';
import { plausibleMap } from './plausibleMap.ts';

const AS_OF = '2026-11-21';
const NOW = '2026-11-21T12:00:00.000Z';
const ROUNDS = 9;

/** CPU time of one run in ms, over as many runs as make some 30 ms. */
function cost(run: () => unknown): number {
  let runs = 0;
  const start = process.cpuUsage();
  let spent = 0;
  do {
    run();
    runs++;
    const { user, system } = process.cpuUsage(start);
    spent = (user + system) / 1000;
  } while (spent < 30);
  return spent / runs;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** Medians of alternated rounds, the first few left out while the code is still being compiled. */
function compare<K extends string>(runs: Record<K, () => unknown>): Record<K, number> {
  const names = Object.keys(runs) as K[];
  const costs = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -2; round < ROUNDS; round++) {
    for (const name of names) {
      const spent = cost(runs[name]);
      if (round >= 0) costs[name].push(spent);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(costs[name])])) as Record<K, number>;
}

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

/** Costs of evaluation at a size, in ms of CPU; the reference is JSON.parse of the same document. */
export function measureEvaluation(size: number) {
  const document = plausibleMap(size);
  const body = writeMapFile(document);
  const of = (kind: string, skip = 0) => [...document.elements.values()].filter((e) => e.kind === kind)[skip]?.id ?? '';
  const goal = document.elements.get(of('goal', 3)) as Goal;
  const running =
    [...document.elements.values()].find((e) => e.kind === 'initiative' && e.status === 'active')?.id ?? '';
  const middle = Math.floor(size / 25);
  return {
    bytes: body.length,
    links: document.links.size,
    findings: evaluate(document, AS_OF).findings.length,
    ...compare({
      parse: () => JSON.parse(body) as unknown,
      full: () => evaluate(document, AS_OF),
      report: () => checkReport(evaluate(document, AS_OF)),
      title: fieldEdit(document, of('initiative', middle), { title: 'Another title' }),
      owner: fieldEdit(document, of('initiative', middle), { owner: 'Somebody else' }),
      reading: fieldEdit(document, of('kpi', middle), { readings: [] }),
      position: fieldEdit(document, of('goal', 3), { position: { x: 1, y: 1 } }),
      link: editOf(document, addLink(document, { id: 'new', from: of('initiative', middle), to: of('goal', 0) })),
      level: fieldEdit(document, of('goal', 3), {
        level: goal.level === 'business' ? 'digital' : 'business',
        perspective: goal.perspective === 'customer' ? 'internal' : 'customer',
      }),
      status: fieldEdit(document, running, { status: 'paused' }),
      stop: fieldEdit(document, running, { status: 'stopped' }),
    }),
  };
}
