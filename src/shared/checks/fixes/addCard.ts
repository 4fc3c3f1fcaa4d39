import { addElement } from '#shared/model/commands/addElement.ts';
import { addLinkedElement } from '#shared/model/commands/addLinkedElement.ts';
import type { Perspective } from '#shared/model/kinds/base.ts';
import { type Element, type KindName, kindOf } from '#shared/model/kinds/registry.ts';
import type { Relation } from '#shared/model/link.ts';
import type { Evaluation } from '../evaluate.ts';
import type { Finding } from '../finding.ts';
import { answeredValues, fieldAsk } from './fieldAsk.ts';
import { freePlace } from './freePlace.ts';
import { type Ask, type QuickFix, textAnswer } from './quickFix.ts';

interface AddCard {
  /** The verb on the button. */
  readonly label: string;
  readonly kind: KindName;
  /** The fields asked for beside the title. */
  readonly asks: readonly string[] | ((finding: Finding, evaluation: Evaluation) => readonly string[]);
  /** Fields that are settled by what the card is added for. */
  readonly values?: (finding: Finding, evaluation: Evaluation) => Readonly<Record<string, unknown>>;
  readonly perspective: (near: Element | undefined) => Perspective;
  /** How it is linked with the element that the finding is about; null: it stands alone. */
  readonly link: { readonly relation: Relation; readonly direction: 'toOther' | 'fromOther' } | null;
}

/** Adds a card with the fields asked for, near the element that a finding is about and linked with it. */
export function addCard({ label, kind, asks: wanted, values, perspective, link }: AddCard): QuickFix {
  const { fields } = kindOf(kind);
  return {
    label,
    offer: (finding, evaluation) => {
      const { document } = evaluation;
      const near = document.elements.get(finding.targets[0] ?? '');
      if (link !== null && near === undefined) return null;
      const paths = typeof wanted === 'function' ? wanted(finding, evaluation) : wanted;
      const settled = values?.(finding, evaluation) ?? {};
      const start = { ...unanswered(kind), ...settled };
      const asks: Ask[] = [
        { key: 'title', label: 'Title', type: 'line', isRequired: true },
        ...paths.map((path) => fieldAsk(document, start, fields, path)).filter((ask) => ask !== null),
      ];
      return {
        asks,
        patch: (now, answers, newId) => {
          const band = perspective(near);
          const element = {
            id: newId(),
            kind,
            title: textAnswer(answers, 'title').trim(),
            perspective: band,
            position: freePlace(now, band, near),
            values: { ...settled, ...answeredValues(start, fields, paths, answers) },
          };
          if (link === null || near === undefined) return addElement(now, element);
          return addLinkedElement(now, { element, link: { id: newId(), other: near.id, ...link } });
        },
      };
    },
  };
}

/** The fields of a kind with nothing answered. */
function unanswered(kind: KindName): Record<string, unknown> {
  return Object.fromEntries(Object.entries(kindOf(kind).fields).map(([key, field]) => [key, field.shape.unanswered()]));
}
