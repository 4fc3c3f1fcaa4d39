import { describe, expect, it } from 'vitest';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { addLinkedElement } from '#shared/model/commands/addLinkedElement.ts';
import { alignElements, distributeElements } from '#shared/model/commands/arrangeElements.ts';
import { copyElements } from '#shared/model/commands/clipping.ts';
import { pasteClipping } from '#shared/model/commands/pasteClipping.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';

const sizeOf = () => ({ width: 100, height: 50 });
let counter = 0;
const newId = () => `new-${counter++}`;

function patched(document: MapDocument, patch: Patch | Refusal): MapDocument {
  if (isRefusal(patch)) throw new Error(patch.refused);
  const next = applyPatch(document, patch, document.map.updatedAt);
  if (isRefusal(next)) throw new Error(next.refused);
  return next;
}

const at = (x: number, y: number) => ({ position: { x, y } });
const document = completeDraft({
  map: { id: 'm' },
  elements: [
    { id: 'g', kind: 'goal', title: 'Grow', ...at(0, 10) },
    { id: 'h', kind: 'goal', title: 'Hold', ...at(130, 40) },
    {
      id: 'i',
      kind: 'initiative',
      title: 'Invite',
      ...at(500, 0),
      audiences: ['a'],
      channels: ['gone'],
      milestones: [{ id: 'ms', title: 'Go' }],
    },
    { id: 'c', kind: 'capability', title: 'Can', ...at(20, 300) },
  ],
  links: [
    { id: 'l', from: 'i', to: 'g', relation: 'supports', strength: 3 },
    { id: 'l2', from: 'c', to: 'i', relation: 'enables' },
  ],
  audiences: [{ id: 'a', title: 'Members' }],
});
const places = (d: MapDocument, axis: 'x' | 'y') => [...d.elements.values()].map((e) => e.position[axis]);

describe('arranging', () => {
  it('aligns at an edge, and up and down only within a band', () => {
    const all = ['g', 'h', 'i', 'c'];
    expect(places(patched(document, alignElements(document, { ids: all, edge: 'left', sizeOf })), 'x')).toEqual([
      0, 0, 0, 0,
    ]);
    expect(places(patched(document, alignElements(document, { ids: all, edge: 'right', sizeOf })), 'x')).toEqual([
      500, 500, 500, 500,
    ]);
    expect(places(patched(document, alignElements(document, { ids: all, edge: 'top', sizeOf })), 'y')).toEqual([
      0, 0, 0, 300,
    ]);
  });

  it('distributes with equal gaps and keeps the outermost where they are', () => {
    const next = patched(document, distributeElements(document, { ids: ['g', 'h', 'i'], axis: 'x', sizeOf }));
    expect(places(next, 'x')).toEqual([0, 250, 500, 20]);
  });
});

describe('a linked child', () => {
  it('comes with its link, in one patch', () => {
    const patch = addLinkedElement(document, {
      element: { id: 'k', kind: 'kpi', title: 'Count' },
      link: { id: 'lk', other: 'g', direction: 'toOther' },
    });
    const next = patched(document, patch);
    expect(next.links.get('lk')).toMatchObject({ from: 'k', to: 'g', relation: 'measures' });
    expect(patch).toMatchObject({ label: 'add KPI', history: 'record' });
  });

  it('that may not be linked is refused whole', () => {
    const link = { id: 'lk', other: 'g', direction: 'fromOther' as const };
    expect(addLinkedElement(document, { element: { id: 'k', kind: 'kpi', title: 'Count' }, link })).toHaveProperty(
      'refused',
    );
  });
});

describe('copy and paste', () => {
  const clipping = copyElements(document, ['g', 'i']);

  it('takes the links between the copied cards and the lists they refer to', () => {
    expect(clipping.links.map((l) => l.id)).toEqual(['l']);
    expect(clipping.audiences.map((a) => a.title)).toEqual(['Members']);
  });

  it('in the same map gives new ids throughout and shares the lists', () => {
    const next = patched(document, pasteClipping(document, { clipping, newId, offset: { x: 24, y: 24 } }));
    expect(next.elements.size).toBe(6);
    expect(next.links.size).toBe(3);
    expect(next.audiences.size).toBe(1);
    const copy = [...next.elements.values()].find((e) => e.kind === 'initiative' && e.id !== 'i');
    expect(copy).toMatchObject({ title: 'Invite', position: { x: 524, y: 24 }, audiences: ['a'], channels: ['gone'] });
    expect(copy?.kind === 'initiative' && copy.milestones[0]?.id).not.toBe('ms');
  });

  it('in another map brings along what that map does not have, and takes what it has by title', () => {
    const other = completeDraft({ map: { id: 'o' }, audiences: [{ id: 'other-a', title: ' members ' }] });
    const shared = patched(other, pasteClipping(other, { clipping, newId, offset: { x: 0, y: 0 } }));
    expect([...shared.audiences.keys()]).toEqual(['other-a']);
    expect([...shared.elements.values()].find((e) => e.kind === 'initiative')).toMatchObject({
      audiences: ['other-a'],
    });
    const empty = completeDraft({ map: { id: 'p' } });
    const brought = patched(empty, pasteClipping(empty, { clipping, newId, offset: { x: 0, y: 0 } }));
    expect([...brought.audiences.values()].map((a) => a.title)).toEqual(['Members']);
  });

  it('of something that is no clipping is refused', () => {
    const strange = {
      format: 'throughline-cards',
      version: 1,
      mapId: 'x',
      elements: [{ id: 'q', kind: 'dream' }],
    } as never;
    expect(pasteClipping(document, { clipping: strange, newId, offset: { x: 0, y: 0 } })).toHaveProperty('refused');
  });
});
