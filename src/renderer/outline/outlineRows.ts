import type { Id } from '#shared/model/values.ts';
import { type BelowIndex, countBelow, type OutlineNode, repeatedBelow } from './outlineTree.ts';

/** A line of the outline as it is shown. */
export interface OutlineRow {
  readonly node: OutlineNode;
  readonly key: string;
  readonly id: Id | null;
  /** 1 for the first level. */
  readonly level: number;
  readonly parentKey: string | null;
  /** Place among its siblings, 1 first, and how many they are. */
  readonly place: number;
  readonly siblings: number;
  readonly canExpand: boolean;
  readonly isExpanded: boolean;
  /** Elements below a heading. */
  readonly count: number;
}

interface RowOptions {
  readonly below: BelowIndex;
  /** What a person opened (true) or folded (false); all else is open, but repeats are folded. */
  readonly touched: ReadonlyMap<string, boolean>;
  /** Only these elements, and what they stand below, are shown, all open; null shows everything. */
  readonly matches: ReadonlySet<Id> | null;
}

/** The rows of a tree, top down. */
export function outlineRows(tree: readonly OutlineNode[], { below, touched, matches }: RowOptions): OutlineRow[] {
  const kept = matches === null ? null : keptNodes(tree, matches);
  const visible = (nodes: readonly OutlineNode[]) => (kept === null ? nodes : nodes.filter((node) => kept.has(node)));
  const rows: OutlineRow[] = [];
  interface Waiting {
    readonly node: OutlineNode;
    readonly level: number;
    readonly parentKey: string | null;
    readonly place: number;
    readonly siblings: number;
  }
  const stack: Waiting[] = [];
  const push = (nodes: readonly OutlineNode[], level: number, parentKey: string | null) => {
    for (let i = nodes.length - 1; i >= 0; i--) {
      stack.push({ node: nodes[i] as OutlineNode, level, parentKey, place: i + 1, siblings: nodes.length });
    }
  };
  push(visible(tree), 1, null);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next;
    const hasBelow = node.isRepeat && kept === null ? repeatedBelow(node, below).length > 0 : node.children.length > 0;
    const isExpanded = hasBelow && (kept !== null || (touched.get(node.key) ?? !node.isRepeat));
    rows.push({
      ...next,
      key: node.key,
      id: node.id,
      canExpand: hasBelow,
      isExpanded,
      count: node.id === null ? countBelow(node) : 0,
    });
    if (isExpanded) {
      push(node.isRepeat ? repeatedBelow(node, below) : visible(node.children), next.level + 1, node.key);
    }
  }
  return rows;
}

/** The nodes of matching elements and all above them. */
function keptNodes(tree: readonly OutlineNode[], matches: ReadonlySet<Id>): ReadonlySet<OutlineNode> {
  const order: { node: OutlineNode; parent: OutlineNode | null }[] = [];
  const stack = tree.map((node) => ({ node, parent: null as OutlineNode | null }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    order.push(next);
    for (const child of next.node.children) stack.push({ node: child, parent: next.node });
  }
  const kept = new Set<OutlineNode>();
  // Children come after their parents in this order, so that from its end each parent hears of its children in time.
  for (const { node, parent } of order.reverse()) {
    if (node.id !== null && matches.has(node.id)) kept.add(node);
    if (kept.has(node) && parent !== null) kept.add(parent);
  }
  return kept;
}

/** Where the rows below a row end: the place after the last of them. */
export function endBelow(rows: readonly OutlineRow[], at: number): number {
  const level = rows[at]?.level ?? 0;
  let end = at + 1;
  while (end < rows.length && (rows[end] as OutlineRow).level > level) end++;
  return end;
}
