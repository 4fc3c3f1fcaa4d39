import { visibleMap } from '#shared/analysis/visibleMap.ts';
import { completeDraft } from '#shared/model/draft.ts';

/** Three goals in two perspectives; work with a direct link, work without, an idea and stopped work. */
export const document = completeDraft({
  map: { id: 'm', title: 'M' },
  elements: [
    { id: 'value', kind: 'goal', title: 'Value', level: 'business', perspective: 'shareholder', weight: 5 },
    { id: 'quick', kind: 'goal', title: 'Quick', level: 'digital', perspective: 'internal', position: { x: 0, y: 0 } },
    { id: 'alone', kind: 'goal', title: 'Alone', level: 'digital', perspective: 'internal', position: { x: 0, y: 9 } },
    { id: 'shop', kind: 'initiative', title: 'Shop', owner: 'Ann', status: 'active', position: { x: 0, y: 0 } },
    { id: 'forum', kind: 'program', title: 'Forum', owner: 'Bo', status: 'planned', position: { x: 0, y: 5 } },
    { id: 'lost', kind: 'initiative', title: 'Lost', status: 'idea', position: { x: 0, y: 8 } },
    { id: 'old', kind: 'initiative', title: 'Old', owner: 'Ann', status: 'stopped', position: { x: 0, y: 1 } },
    { id: 'parked', kind: 'initiative', title: 'Parked', parked: true },
  ],
  links: [
    { id: '1', from: 'shop', to: 'quick', relation: 'supports', strength: 3, rationale: 'Because' },
    { id: '2', from: 'quick', to: 'value', relation: 'supports' },
    { id: '3', from: 'forum', to: 'value', relation: 'supports', strength: 1 },
    { id: '4', from: 'forum', to: 'quick', relation: 'supports', strength: 2 },
    { id: '5', from: 'old', to: 'quick', relation: 'supports' },
  ],
});

export const map = visibleMap(document, '2026-06-01');
