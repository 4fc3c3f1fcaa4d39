import type { Element } from '#shared/model/kinds/registry.ts';
import { isPermitted, type Link, permittedRelations, type Relation } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import { splitList } from './listText.ts';
import type { Resolved } from './references.ts';

/** The columns of a client's sheet that make links, with what they say. */
export const linkingFields: readonly (readonly [string, Relation])[] = [
  ['link:supports', 'supports'],
  ['link:measures', 'measures'],
  ['link:dependsOn', 'dependsOn'],
];

/** What titles are looked up in. */
export interface TitleLookup {
  readonly resolve: (title: string) => Resolved;
  readonly elementOf: (id: Id) => Pick<Element, 'id' | 'kind'> | undefined;
}

/** The other end of a link that a cell names. */
export type NamedEnd = Pick<Link, 'to' | 'relation'>;

/**
 * What a cell of titles links an element to, each once. Titles are separated by semicolons or line breaks, by commas only
 * where the whole is no title itself. What is not found or not permitted is said, a clause each; the rest is taken.
 */
export function namedEnds(
  from: Pick<Element, 'id' | 'kind'>,
  relation: Relation,
  text: string,
  { resolve, elementOf }: TitleLookup,
): { readonly ends: readonly NamedEnd[]; readonly problems: readonly string[] } {
  const ends = new Map<string, NamedEnd>();
  const problems: string[] = [];
  for (const title of titlesIn(text, resolve)) {
    const found = resolve(title);
    const to = 'id' in found ? elementOf(found.id) : undefined;
    if (to === undefined) {
      const isSeveral = 'problem' in found && found.problem === 'several';
      const why = isSeveral ? 'is the name of several' : 'names nothing on the map';
      problems.push(`“${title}” ${why}, so it was not linked`);
      continue;
    }
    const meant = relationMeant(relation, from, to);
    if (meant === undefined) problems.push(`“${title}” cannot be linked in this way`);
    else ends.set(`${meant}/${to.id}`, { to: to.id, relation: meant });
  }
  return { ends: [...ends.values()], problems };
}

/** Sheets say “supports” of everything in a row: a KPI that does so measures, a capability enables. */
function relationMeant(
  said: Relation,
  from: Pick<Element, 'id' | 'kind'>,
  to: Pick<Element, 'id' | 'kind'>,
): Relation | undefined {
  if (isPermitted(said, from, to)) return said;
  if (said !== 'supports' || from.id === to.id) return undefined;
  return permittedRelations(from.kind, to.kind)[0];
}

function titlesIn(text: string, resolve: TitleLookup['resolve']): string[] {
  return splitList(text).flatMap((item) => {
    const whole = resolve(item);
    if ('id' in whole || whole.problem === 'several') return [item];
    return item
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  });
}
