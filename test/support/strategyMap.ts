import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';

/** A small map with everything the map's tools look at: two business goals, a digital one, work, KPIs, a capability, a note. */
export function sampleMap(): MapDocument {
  return completeDraft({
    map: { id: 'm', title: 'Plan', vision: 'Everybody finds help.', themes: ['Growth', 'Service'] },
    elements: [
      {
        id: 'revenue',
        kind: 'goal',
        title: 'Grow revenue',
        level: 'business',
        perspective: 'shareholder',
        theme: 'Growth',
      },
      {
        id: 'loyal',
        kind: 'goal',
        title: 'Loyal customers',
        level: 'business',
        perspective: 'customer',
        theme: 'Service',
      },
      { id: 'answers', kind: 'goal', title: 'Quick answers', level: 'digital', perspective: 'internal' },
      {
        id: 'forum',
        kind: 'program',
        title: 'Forum of planners',
        owner: 'Ann Lee',
        status: 'active',
        perspective: 'internal',
        tags: ['Region North'],
        gears: ['engagement', 'enlistment'],
        cost: { oneOff: 100 },
      },
      {
        id: 'app',
        kind: 'initiative',
        title: 'Loyalty app',
        owner: 'ann lee ',
        status: 'planned',
        cost: { oneOff: 400 },
      },
      { id: 'stray', kind: 'initiative', title: 'Daily posts', status: 'idea', owner: 'Bob' },
      { id: 'hours', kind: 'kpi', title: 'Hours to an answer', result: 'outcome' },
      { id: 'staff', kind: 'capability', title: 'Staff who write well', perspective: 'learning' },
      { id: 'memo', kind: 'note', title: 'Ask the partners' },
    ],
    links: [
      { id: 'loyal-revenue', from: 'loyal', to: 'revenue', relation: 'supports' },
      { id: 'answers-loyal', from: 'answers', to: 'loyal', relation: 'supports' },
      { id: 'answers-revenue', from: 'answers', to: 'revenue', relation: 'supports' },
      { id: 'forum-answers', from: 'forum', to: 'answers', relation: 'supports' },
      { id: 'app-loyal', from: 'app', to: 'loyal', relation: 'supports' },
      { id: 'hours-forum', from: 'hours', to: 'forum', relation: 'measures' },
      { id: 'staff-forum', from: 'staff', to: 'forum', relation: 'enables' },
      { id: 'memo-app', from: 'memo', to: 'app', relation: 'annotates' },
    ],
  });
}
