import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import { compareWorkbook } from '#shared/exchange/workbook/compareWorkbook.ts';
import { patchOf } from '#shared/exchange/workbook/patchOf.ts';
import { allKeys, changesNothing } from '#shared/exchange/workbook/preview.ts';
import { readWorkbook } from '#shared/exchange/workbook/readWorkbook.ts';
import { writeWorkbook } from '#shared/exchange/workbook/writeWorkbook.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { templates } from '#shared/templates/registry.ts';
import { anyMap } from '#test/support/randomMaps.ts';

const asOf = '2027-03-31';
const newId = () => {
  throw new Error('nothing is new');
};

test('a random map exported and imported is not changed', () => {
  fc.assert(
    fc.property(anyMap, fc.boolean(), fc.boolean(), (document, withoutMoney, withoutOwners) => {
      const bytes = writeWorkbook(document, evaluate(document, asOf), { withoutMoney, withoutOwners });
      const preview = compareWorkbook(document, readWorkbook(bytes), { newId });
      const { additions, changes, removals, unreadable, questions, ignored } = preview;
      expect({ additions, changes, removals, unreadable, questions, ignored }).toEqual({
        ignored: [],
        additions: [],
        changes: [],
        removals: [],
        unreadable: [],
        questions: [],
      });
      expect(patchOf(preview, allKeys(preview)).changes).toEqual([]);
    }),
    { numRuns: 80 },
  );
}, 120_000);

test.each(templates.map((template) => [template.name, template] as const))(
  'the template %s exported and imported is not changed',
  (_name, { draft, anchor }) => {
    const document = completeDraft(draft);
    const bytes = writeWorkbook(document, evaluate(document, anchor));
    expect(changesNothing(compareWorkbook(document, readWorkbook(bytes), { newId }))).toBe(true);
  },
);
