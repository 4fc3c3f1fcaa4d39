import { freePlace } from '#shared/checks/fixes/freePlace.ts';
import { addElement, type NewElement } from '#shared/model/commands/addElement.ts';
import { addLinkedElement } from '#shared/model/commands/addLinkedElement.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Perspective } from '#shared/model/kinds/base.ts';
import { type Element, type KindName, kindOf } from '#shared/model/kinds/registry.ts';
import { bandBeside, childOf, type Tie } from '#shared/model/lineage.ts';
import { permittedRelations } from '#shared/model/link.ts';
import type { Patch, Refusal } from '#shared/model/patch.ts';
import type { Id } from '#shared/model/values.ts';
import type { OutlineRow } from './outlineRows.ts';
import { sameRun } from './outlineTree.ts';

/** An element that is being typed: nothing of it is in the document until it has a title. */
export interface Draft {
  readonly kind: KindName;
  readonly tie: Tie | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly perspective: Perspective;
  /** The element beside which its card is placed; null for none. */
  readonly near: Id | null;
  /** The row after whose last child it stands; null puts it at the end. */
  readonly after: string | null;
  readonly level: number;
}

type Elements = MapDocument['elements'];

/** What stands where in the outline. */
export interface OutlineView {
  readonly elements: Elements;
  readonly rowOf: (key: string) => OutlineRow | undefined;
}

/** The tie by which a row stands below its parent; null where it stands below none. */
function tieOfRow({ node, id }: OutlineRow): Tie | null {
  const { link } = node;
  if (link === null || id === null) return null;
  return link.from === id
    ? { other: link.to, direction: 'toOther', relation: link.relation }
    : { other: link.from, direction: 'fromOther', relation: link.relation };
}

/** One more like the row's element, below the same parent. */
export function siblingDraft(row: OutlineRow, element: Element, kind: KindName = element.kind): Draft {
  const isGoal = kind === 'goal' && element.kind === 'goal';
  return {
    kind,
    tie: tieOfRow(row),
    values: isGoal ? { level: element.level } : {},
    perspective: element.perspective,
    near: element.id,
    after: row.key,
    level: row.level,
  };
}

/** What an element asks for next below it, or a sentence where there is nothing. */
export function childDraft(row: OutlineRow, element: Element): Draft | string {
  const rule = childOf(element);
  if (typeof rule === 'string') return rule;
  const tie: Tie = { other: element.id, direction: 'toOther', relation: rule.relation };
  return below(row, element, rule.kind, tie, rule.values ?? {});
}

function below(row: OutlineRow, element: Element, kind: KindName, tie: Tie, values: Draft['values']): Draft {
  return {
    kind,
    tie,
    values,
    perspective: bandBeside(kind, element),
    near: element.id,
    after: row.key,
    level: row.level + 1,
  };
}

/**
 * An element of a kind where the outline has a place for it: below the row or the nearest above it that it can serve,
 * or beside the nearest of its own sort. Where there is none it stands at the end, linked to nothing.
 */
export function draftOfKind(kind: KindName, row: OutlineRow | undefined, view: OutlineView): Draft {
  for (let at = row; at !== undefined; at = at.parentKey === null ? undefined : view.rowOf(at.parentKey)) {
    const element = at.id === null ? undefined : view.elements.get(at.id);
    if (element === undefined) continue;
    const isAlike = element.kind === kind || (kind !== 'goal' && sameRun(element, { ...element, kind } as Element));
    if (isAlike) return siblingDraft(at, element, kind);
    const [relation] = permittedRelations(kind, element.kind);
    if (relation !== undefined) {
      return below(at, element, kind, { other: element.id, direction: 'toOther', relation }, {});
    }
  }
  const home = kindOf(kind).fields.perspective?.shape.unanswered() as Perspective;
  // A goal that nothing is said of yet is what the owners want: the outline begins with those.
  const isFirst = kind === 'goal';
  return {
    kind,
    tie: null,
    values: isFirst ? { level: 'business' } : {},
    perspective: isFirst ? 'shareholder' : home,
    near: null,
    after: null,
    level: 1,
  };
}

/** Adds what was typed, linked as the draft says, on a free place beside what it belongs to. */
export function addDraft(
  document: MapDocument,
  { draft, id, linkId, title }: { readonly draft: Draft; readonly id: Id; readonly linkId: Id; readonly title: string },
): Patch | Refusal {
  const { kind, tie, values, perspective, near } = draft;
  const beside = near === null ? undefined : document.elements.get(near);
  const position = freePlace(document, perspective, beside);
  const element: NewElement = { id, kind, title, perspective, position, values };
  return tie === null
    ? addElement(document, element)
    : addLinkedElement(document, { element, link: { id: linkId, ...tie } });
}
