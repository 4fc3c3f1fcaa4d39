import type { MapDocument } from '../document.ts';
import { kinds } from '../kinds/registry.ts';
import { type Link, linkKey, permittedRelations, type Relation } from '../link.ts';
import type { Patch, Refusal } from '../patch.ts';
import type { Id } from '../values.ts';

export interface NewLink {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  /** May be left out where the pair allows just one. */
  readonly relation?: Relation;
  readonly strength?: Link['strength'];
  readonly rationale?: string;
}

/** Links two elements, or says why the pair cannot be linked. */
export function addLink(document: MapDocument, add: NewLink): Patch | Refusal {
  const from = document.elements.get(add.from);
  const to = document.elements.get(add.to);
  if (from === undefined || to === undefined) return { refused: 'A link needs an element at each end.' };
  if (from.id === to.id) return { refused: 'An element cannot be linked to itself.' };
  const permitted = permittedRelations(from.kind, to.kind);
  if (permitted.length === 0) {
    return { refused: `${sentence(wordFor(from.kind))} cannot be linked to ${wordFor(to.kind)}.` };
  }
  const relation = add.relation ?? permitted[0];
  if (relation === undefined || !permitted.includes(relation)) {
    return { refused: `${sentence(wordFor(from.kind))} cannot be linked to ${wordFor(to.kind)} in this way.` };
  }
  const { strength = 2, rationale = '' } = add;
  const link: Link = { id: add.id, from: from.id, to: to.id, relation, strength, rationale };
  const key = linkKey(link);
  for (const present of document.links.values()) {
    if (linkKey(present) === key) return { refused: 'These two are linked in this way already.' };
  }
  return { label: 'link', changes: [{ op: 'add', table: 'links', record: link }], history: 'record' };
}

/** The kind with its article: `a goal`, `an initiative`. */
function wordFor(kind: keyof typeof kinds): string {
  const word = kind === 'kpi' ? 'KPI' : kinds[kind].label.toLowerCase();
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
