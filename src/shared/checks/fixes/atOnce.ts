import { combine } from '#shared/model/commands/combine.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Patch, Refusal } from '#shared/model/patch.ts';
import type { Id } from '#shared/model/values.ts';
import type { Evaluation } from '../evaluate.ts';
import type { QuickFix } from './quickFix.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * A fix without questions: what the element's fields become. Judged by the document as it is when the button is pressed.
 * @param valuesOf null where it does not apply
 */
export function changeAtOnce<E extends Element>(
  label: string,
  valuesOf: (element: E, document: MapDocument, asOf: string) => Values | null,
): QuickFix {
  return {
    label,
    offer: (finding, { document, asOf }) => {
      const id = finding.targets[0] ?? '';
      const element = document.elements.get(id);
      if (element === undefined || valuesOf(element as E, document, asOf) === null) return null;
      return {
        asks: [],
        patch: (now) => {
          const present = now.elements.get(id);
          const values = present === undefined ? null : valuesOf(present as E, now, asOf);
          if (values === null) return { refused: 'This has been changed in the meantime.' };
          return editRecords(now, { table: 'elements', ids: [id], values });
        },
      };
    },
  };
}

/** A fix without questions that takes links away, and puts others in their place. */
export function relink(
  label: string,
  stepsOf: (
    targets: readonly Id[],
    document: MapDocument,
    newId: () => Id,
  ) => readonly ((document: MapDocument) => Patch | Refusal)[],
): QuickFix {
  return {
    label,
    offer: ({ targets }, { document }: Evaluation) => {
      if (stepsOf(targets, document, () => 'new').length === 0) return null;
      return {
        asks: [],
        patch: (now, _answers, newId) => {
          const steps = stepsOf(targets, now, newId);
          if (steps.length === 0) return { refused: 'This has been changed in the meantime.' };
          return combine(now, label.toLowerCase(), steps);
        },
      };
    },
  };
}
