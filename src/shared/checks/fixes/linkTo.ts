import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import { addLink } from '#shared/model/commands/addLink.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { isPermitted, type Relation } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import { keyAnswer, type QuickFix } from './quickFix.ts';

interface LinkTo {
  /** The verb on the button. */
  readonly label: string;
  /** What is asked for: “Goal”. */
  readonly ask: string;
  readonly relation: Relation | ((element: Element) => Relation);
  /** `from`: the finding's element is where the link begins; `to`: where it ends. */
  readonly end: 'from' | 'to';
  /** Which of the elements that the relation permits are offered. */
  readonly suits: (other: Element, map: VisibleMap, element: Element) => boolean;
}

/** Links the element that a finding is about with another, which is found by typing. */
export function linkTo({ label, ask, relation, end, suits }: LinkTo): QuickFix {
  return {
    label,
    offer: (finding, { document, map }) => {
      const id = finding.targets[0] ?? '';
      const element = document.elements.get(id);
      if (element === undefined) return null;
      const kind = typeof relation === 'function' ? relation(element) : relation;
      const ends = (other: Id) => (end === 'from' ? { from: id, to: other } : { from: other, to: id });
      const linked = new Set(
        (end === 'from' ? map.targets(element, kind as 'supports') : map.sources(element, kind as 'supports')).map(
          (other) => other.id,
        ),
      );
      const candidates = map.elements
        .filter((other) => !linked.has(other.id))
        .filter((other) => (end === 'from' ? isPermitted(kind, element, other) : isPermitted(kind, other, element)))
        .filter((other) => suits(other, map, element))
        .map((other) => other.id);
      if (candidates.length === 0) return null;
      return {
        asks: [{ key: 'other', label: ask, type: 'element', isRequired: true, candidates }],
        patch: (now, answers, newId) =>
          addLink(now, { id: newId(), ...ends(keyAnswer(answers, 'other') ?? ''), relation: kind }),
      };
    },
  };
}
