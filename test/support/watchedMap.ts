import type { Selection } from '#shared/analysis/selections.ts';
import { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Element } from '#shared/model/kinds/registry.ts';

/** What was looked at: fields of elements, parts of the document, and what the visible map was asked for. */
export interface Looks {
  /** `goal.title` with the ids of the elements; ids and kinds themselves are not noted, all code needs them. */
  readonly fields: Map<string, Set<string>>;
  /** Lists of the document, and `map.vision` for the map's own fields. */
  readonly parts: Set<string>;
  /** Members of the visible map. */
  readonly asked: Set<string>;
}

/** A visible map that notes everything that is looked at through it, and the notes, which may be cleared between looks. */
export function watchedMap(map: VisibleMap): { readonly watched: VisibleMap; readonly looks: Looks } {
  const looks: Looks = { fields: new Map(), parts: new Set(), asked: new Set() };
  const elements = map.elements.map((element) => noting(element, (key) => noteField(looks, element, key)));
  const info = noting(map.document.map, (key) => looks.parts.add(`map.${key}`));
  const document = noting({ ...map.document, map: info } as MapDocument, (key) => {
    if (key !== 'map') looks.parts.add(key);
  });
  const inner = new VisibleMap({
    document,
    asOf: map.asOf,
    network: map.network,
    elements,
    sights: map.sights,
    scores: map.scores,
  });
  const watched = new Proxy(inner, {
    get(target, key) {
      if (typeof key === 'string') looks.asked.add(key);
      const member: unknown = Reflect.get(target, key, target);
      // Which elements there are of some kinds is a look at their standing, also where the map has it in store.
      if (key === 'all') return <E extends Element>(selection: Selection<E>) => noteAll(looks, inner, selection);
      // Its private fields belong to the map itself and not to what stands before it.
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  return { watched, looks };
}

function noteAll<E extends Element>({ fields }: Looks, map: VisibleMap, selection: Selection<E>): readonly E[] {
  for (const kind of selection.kinds) fields.set(`${kind}.status`, new Set());
  return map.all(selection);
}

function noteField({ fields }: Looks, { id, kind }: Element, key: string): void {
  if (key === 'id' || key === 'kind') return;
  const name = `${kind}.${key}`;
  fields.set(name, (fields.get(name) ?? new Set()).add(id));
}

function noting<T extends object>(record: T, note: (key: string) => void): T {
  return new Proxy(record, {
    get(target, key) {
      if (typeof key === 'string') note(key);
      return Reflect.get(target, key, target);
    },
  });
}
