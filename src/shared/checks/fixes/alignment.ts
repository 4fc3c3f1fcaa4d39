import { isBusinessGoal, isValueGoal } from '#shared/analysis/goals.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import { addLink } from '#shared/model/commands/addLink.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import { type Element, isWork } from '#shared/model/kinds/registry.ts';
import type { Relation } from '#shared/model/link.ts';
import { rankOf } from '../alignment/perspectiveRank.ts';
import { addCard } from './addCard.ts';
import { changeAtOnce, relink } from './atOnce.ts';
import { linkTo } from './linkTo.ts';
import type { QuickFix } from './quickFix.ts';
import { removeOneLink } from './removeOneLink.ts';
import { setFields, setMapFields } from './setFields.ts';

const leadsToBusiness = (goal: Element, map: VisibleMap) =>
  goal.kind === 'goal' && (isBusinessGoal(goal) || map.seesBusinessGoal(goal));
const isBusiness = (other: Element) => other.kind === 'goal' && isBusinessGoal(other);
const isValue = (other: Element) => other.kind === 'goal' && isValueGoal(other);

/** What stands alone is linked in the way of its kind. */
const servingRelation: Readonly<Record<Element['kind'], Relation>> = {
  goal: 'supports',
  initiative: 'supports',
  program: 'supports',
  kpi: 'measures',
  capability: 'enables',
  note: 'annotates',
};

const park = changeAtOnce('Park it', ({ parked }) => (parked ? null : { parked: true }));

const linkWorkToIt = linkTo({
  label: 'Link work to it',
  ask: 'Initiative or community program',
  relation: 'supports',
  end: 'to',
  suits: isWork,
});

const addInitiative = addCard({
  label: 'Add an initiative',
  kind: 'initiative',
  asks: ['owner'],
  perspective: () => 'internal',
  link: { relation: 'supports', direction: 'toOther' },
});

const addValueGoal = (perspective: 'shareholder' | 'customer') =>
  addCard({
    label: 'Add a business goal',
    kind: 'goal',
    asks: ['owner', 'due'],
    values: () => ({ level: 'business' }),
    perspective: () => perspective,
    link: null,
  });

const setOwner = setFields('Set an owner', ['owner']);

/** Quick fixes of the alignment checks. */
export const alignmentFixes: Readonly<Record<string, readonly QuickFix[]>> = {
  'work-without-line-of-sight': [
    linkTo({ label: 'Link to a goal', ask: 'Goal', relation: 'supports', end: 'from', suits: leadsToBusiness }),
  ],
  'work-misses-value': [
    linkTo({ label: 'Link to a value goal', ask: 'Value goal', relation: 'supports', end: 'from', suits: isValue }),
  ],
  'digital-goal-without-business-goal': [
    linkTo({
      label: 'Link to a business goal',
      ask: 'Business goal',
      relation: 'supports',
      end: 'from',
      suits: isBusiness,
    }),
    park,
  ],
  'digital-goal-without-work': [linkWorkToIt, addInitiative],
  'business-goal-without-work': [linkWorkToIt, addInitiative],
  'value-without-cause': [
    linkTo({
      label: 'Link a goal below',
      ask: 'Goal of a lower perspective',
      relation: 'supports',
      end: 'to',
      suits: (other, _map, goal) => other.kind === 'goal' && rankOf(other) < rankOf(goal),
    }),
  ],
  'map-without-shareholder-value': [addValueGoal('shareholder')],
  'map-without-customer-value': [addValueGoal('customer')],
  'map-without-vision': [setMapFields('Write the vision', ['vision'])],
  'support-runs-downward': [
    relink('Turn the link around', ([from, to], document, newId) => {
      const link = [...document.links.values()].find(
        (one) => one.relation === 'supports' && one.from === from && one.to === to,
      );
      if (link === undefined || from === undefined || to === undefined) return [];
      const back = [...document.links.values()].some(
        (one) => one.relation === 'supports' && one.from === to && one.to === from,
      );
      const { strength, rationale } = link;
      return [
        (d) => removeRecords(d, { table: 'links', ids: [link.id] }),
        // Where they support each other both ways, taking the downward link away is all there is to do.
        ...(back
          ? []
          : [
              (d: typeof document) =>
                addLink(d, { id: newId(), from: to, to: from, relation: 'supports', strength, rationale }),
            ]),
      ];
    }),
  ],
  'circular-support': [removeOneLink('Remove a link', 'supports')],
  'unlinked-element': [
    linkTo({
      label: 'Link it',
      ask: 'What it serves',
      relation: ({ kind }) => servingRelation[kind],
      end: 'from',
      suits: (other, _map, element) => element.kind !== 'kpi' || other.kind !== 'capability',
    }),
    park,
  ],
  'unfocused-work': [removeOneLink('Remove a link', 'supports')],
  'duplicate-title': [setFields('Rename the first', ['title'])],
  'untitled-element': [setFields('Give it a title', ['title'])],
  'one-sided-benefit': [setFields('Write both benefits', ['audienceBenefit', 'organizationBenefit'])],
  'goal-without-owner': [setOwner],
  'goal-overdue': [setFields('Set a new day', ['due']), park],
};
