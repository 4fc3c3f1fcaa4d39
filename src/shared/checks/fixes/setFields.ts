import { editMap } from '#shared/model/commands/editMap.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { Fields } from '#shared/model/field.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';
import { mapFields } from '#shared/model/mapInfo.ts';
import type { Finding } from '../finding.ts';
import { answeredValues, fieldAsk } from './fieldAsk.ts';
import type { Ask, QuickFix } from './quickFix.ts';

/** Document paths of the fields to ask for, or how they follow from a finding. */
type Paths = readonly string[] | ((finding: Finding) => readonly string[]);

const listed = (paths: Paths, finding: Finding) => (typeof paths === 'function' ? paths(finding) : paths);

/**
 * Asks for fields of the element that a finding is about, as their declarations say, and sets them.
 * @param label the verb on the button
 * @param isRequired whether every one of them has to be answered
 */
export function setFields(label: string, paths: Paths, isRequired = true): QuickFix {
  return {
    label,
    offer: (finding, { document }) => {
      const id = finding.targets[0] ?? '';
      const element = document.elements.get(id);
      if (element === undefined) return null;
      const { fields } = kindOf(element.kind);
      const wanted = listed(paths, finding);
      const asks = required(
        wanted.map((path) => fieldAsk(document, element, fields, path)),
        isRequired,
      );
      if (asks.length === 0) return null;
      return {
        asks,
        patch: (now, answers) => {
          const present = now.elements.get(id);
          if (present === undefined) return { refused: 'What was to be changed is no longer on the map.' };
          const values = answeredValues(present, fields, wanted, answers);
          return editRecords(now, { table: 'elements', ids: [id], values });
        },
      };
    },
  };
}

/** The same for fields of the map itself. */
export function setMapFields(label: string, paths: readonly string[]): QuickFix {
  return {
    label,
    offer: (_finding, { document }) => ({
      asks: required(
        paths.map((path) => fieldAsk(document, document.map, mapFields as Fields, path)),
        true,
      ),
      patch: (now, answers) => editMap(now, { values: answeredValues(now.map, mapFields as Fields, paths, answers) }),
    }),
  };
}

function required(asks: readonly (Ask | null)[], isRequired: boolean): Ask[] {
  return asks.filter((ask) => ask !== null).map((ask) => ({ ...ask, isRequired }));
}
