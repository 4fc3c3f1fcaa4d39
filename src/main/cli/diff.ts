import { describeDifference, recordName } from '#shared/analysis/diff/describeDifference.ts';
import { type Difference, diffDocuments } from '#shared/analysis/diff/diffDocuments.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type Call, Unusable } from './call.ts';
import { listFaults } from './listFaults.ts';
import { openMap } from './openMap.ts';

/** `diff A B`: what differs, by element and field. */
export const diffCall: Call = {
  usage: 'diff A B [--format text|json]',
  does: 'says what differs between two maps, by element and field',
  options: { format: { type: 'string' } },
  positionals: 2,
  run: async ([a = '', b = ''], { format = 'text' }, { out, err }) => {
    if (format !== 'text' && format !== 'json') throw new Unusable('The format is text or json.');
    const [before, after] = [await openMap(a), await openMap(b)];
    listFaults(a, before, err);
    listFaults(b, after, err);
    const differences = diffDocuments(before.document, after.document);
    if (format === 'json') {
      const plain = differences.map((difference) => asData(difference, [after.document, before.document]));
      out(JSON.stringify({ differences: plain }, null, 2));
    } else {
      for (const difference of differences) {
        for (const line of describeDifference(difference, before.document, after.document)) out(line);
      }
      if (differences.length === 0) out('No difference.');
    }
    return differences.length === 0 ? 0 : 1;
  },
};

function asData(difference: Difference, documents: readonly MapDocument[]): Record<string, unknown> {
  const { change, table } = difference;
  if (change === 'order') return { change, table, from: difference.before, to: difference.after };
  if (change !== 'changed') {
    const { record } = difference;
    return { change, table, id: record.id, name: recordName(table, record, documents), record };
  }
  const fields = difference.fields.map(({ path, from, to }) => ({ field: path, from: from ?? null, to: to ?? null }));
  if (table === 'map') return { change, table, fields };
  return { change, table, id: difference.before.id, name: recordName(table, difference.before, documents), fields };
}
