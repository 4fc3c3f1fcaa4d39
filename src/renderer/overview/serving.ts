import type { MapDocument } from '#shared/model/document.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import { compareElements, elementsInOrder } from '#shared/model/order.ts';

/** Something that a goal is served by, and how. */
export interface Serving {
  readonly element: Element;
  readonly link: Link;
}

export interface ServedGoal {
  readonly goal: Goal;
  /** Goals, initiatives and programs that support it, in the map's order. */
  readonly supporters: readonly Serving[];
  readonly kpis: readonly Serving[];
  readonly capabilities: readonly Serving[];
}

/** Every goal that is not parked, business goals first, each with what serves it directly. */
export function servedGoals(document: MapDocument): ServedGoal[] {
  const incoming = new Map<string, Serving[]>();
  for (const link of document.links.values()) {
    const element = document.elements.get(link.from);
    if (element === undefined || element.parked) continue;
    const list = incoming.get(link.to);
    if (list === undefined) incoming.set(link.to, [{ element, link }]);
    else list.push({ element, link });
  }
  const goals = elementsInOrder(document).filter(
    (element): element is Goal => element.kind === 'goal' && !element.parked,
  );
  const byLevel = (level: Goal['level']) => goals.filter((goal) => goal.level === level);
  return [...byLevel('business'), ...byLevel('digital')].map((goal) => {
    const serving = (incoming.get(goal.id) ?? []).sort((a, b) => compareElements(a.element, b.element));
    const by = (relation: Link['relation']) => serving.filter(({ link }) => link.relation === relation);
    return { goal, supporters: by('supports'), kpis: by('measures'), capabilities: by('enables') };
  });
}
