import { field } from './field.ts';
import type { Element, KindName } from './kinds/registry.ts';
import { defineListRecord, type RecordIn } from './lists/define.ts';
import { choiceOr, id, requiredChoice, text } from './scalars.ts';

export const relations = ['supports', 'enables', 'measures', 'leadsTo', 'dependsOn', 'annotates'] as const;
export type Relation = (typeof relations)[number];

/** What each relation is called. */
export const relationWords: Readonly<Record<Relation, string>> = {
  supports: 'Supports',
  enables: 'Enables',
  measures: 'Measures',
  leadsTo: 'Leads to',
  dependsOn: 'Depends on',
  annotates: 'Annotates',
};

const end = (label: string) => field(id(), { label, help: 'The element at this end.', control: 'hidden' });

export const link = defineListRecord({
  label: 'Link',
  plural: 'Links',
  fields: {
    from: end('From'),
    to: end('To'),
    relation: field(requiredChoice(relations), {
      label: 'Relation',
      help: 'How the first serves the second.',
      control: 'choice',
      words: relationWords,
    }),
    strength: field(choiceOr([1, 2, 3], 2), {
      label: 'Strength',
      help: 'How strongly: weak, medium or strong.',
      control: 'choice',
      words: { 1: 'Weak', 2: 'Medium', 3: 'Strong' },
    }),
    rationale: field(text(), {
      label: 'Rationale',
      help: 'Why the first is believed to serve the second.',
      control: 'paragraph',
    }),
  },
});
export type Link = RecordIn<typeof link>;

interface Permission {
  readonly relation: Relation;
  readonly from: readonly KindName[];
  readonly to: readonly KindName[];
}

const anyButNote = ['goal', 'initiative', 'program', 'kpi', 'capability'] as const;

/** Which link may join which elements (map-format.md): the one table for drawing, reading and refusing. */
const permissions: readonly Permission[] = [
  { relation: 'supports', from: ['goal', 'initiative', 'program'], to: ['goal'] },
  { relation: 'supports', from: ['initiative', 'program'], to: ['initiative', 'program'] },
  { relation: 'enables', from: ['capability'], to: ['goal', 'initiative', 'program', 'capability'] },
  { relation: 'measures', from: ['kpi'], to: ['goal', 'initiative', 'program', 'capability'] },
  { relation: 'leadsTo', from: ['kpi'], to: ['kpi'] },
  { relation: 'dependsOn', from: ['initiative', 'program'], to: ['initiative', 'program', 'capability'] },
  { relation: 'annotates', from: ['note'], to: anyButNote },
];

/** The relations that a link from one kind to another may have, in the order of the table; none where the pair allows none. */
export function permittedRelations(from: KindName, to: KindName): readonly Relation[] {
  return permissions.filter((p) => p.from.includes(from) && p.to.includes(to)).map((p) => p.relation);
}

/** True where the table permits this relation between these two elements. */
export function isPermitted(
  relation: Relation,
  from: Pick<Element, 'id' | 'kind'>,
  to: Pick<Element, 'id' | 'kind'>,
): boolean {
  return from.id !== to.id && permittedRelations(from.kind, to.kind).includes(relation);
}

/** What two equal links share: at most one of a relation between the same two elements in the same direction. */
export function linkKey(l: Pick<Link, 'from' | 'to' | 'relation'>): string {
  return JSON.stringify([l.relation, l.from, l.to]);
}
