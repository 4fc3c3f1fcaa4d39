import { expect, test } from 'vitest';
import { directLink, nextStrength, setSupport } from '#renderer/alignment/setSupport.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { invert, isRefusal } from '#shared/model/patch.ts';
import { document } from './smallMap.ts';

const at = '2026-06-01T00:00:00.000Z';

function after(work: string, goal: string, strength: 0 | 1 | 2 | 3, rationale?: string) {
  const add = { work, goal, strength, newId: 'new', ...(rationale === undefined ? {} : { rationale }) };
  const patch = setSupport(document, add);
  if (isRefusal(patch)) throw new Error(patch.refused);
  const next = applyPatch(document, patch, at);
  if (isRefusal(next)) throw new Error(next.refused);
  return { patch, next };
}

test('a press goes from none over weak and medium to strong, and to none again', () => {
  expect([0, 1, 2, 3].map((strength) => nextStrength(strength as 0 | 1 | 2 | 3))).toEqual([1, 2, 3, 0]);
});

test('a link is made where there is none, with the reason it had before', () => {
  const { next, patch } = after('lost', 'alone', 2, 'As agreed');
  expect(directLink(next, 'lost', 'alone')).toMatchObject({ id: 'new', strength: 2, rationale: 'As agreed' });
  expect(patch).toMatchObject({ label: 'link to a goal', history: 'record' });
});

test('an existing link keeps its id and reason and changes its strength alone', () => {
  const { next } = after('shop', 'quick', 1);
  expect(directLink(next, 'shop', 'quick')).toMatchObject({ id: '1', strength: 1, rationale: 'Because' });
});

test('strength 0 takes the link away, and undoing brings it back whole', () => {
  const { next, patch } = after('shop', 'quick', 0);
  expect(directLink(next, 'shop', 'quick')).toBeUndefined();
  const back = applyPatch(next, { ...patch, changes: invert(patch.changes) }, at);
  expect(isRefusal(back) ? back : directLink(back, 'shop', 'quick')).toEqual(document.links.get('1'));
});

test('nothing changes where there is nothing to take away, or the strength is what it was', () => {
  expect(after('lost', 'alone', 0).patch.changes).toEqual([]);
  expect(after('shop', 'quick', 3).patch.changes).toEqual([]);
});

test('a goal that is gone is refused with a reason', () => {
  expect(setSupport(document, { work: 'shop', goal: 'nowhere', strength: 1, newId: 'new' })).toHaveProperty('refused');
});
