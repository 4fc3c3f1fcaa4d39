import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Relation } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import { keyAnswer, type QuickFix } from './quickFix.ts';

/** Takes away one of the links between the elements of a finding, or of those that leave its only element. */
export function removeOneLink(label: string, relation: Relation): QuickFix {
  return {
    label,
    offer: ({ targets }, { document }) => {
      const own = new Set(targets);
      const among = [...document.links.values()].filter(
        (link) => link.relation === relation && own.has(link.from) && (own.size === 1 || own.has(link.to)),
      );
      const choices = among.map((link) => ({
        key: link.id,
        label: `${titleOf(document, link.from)} → ${titleOf(document, link.to)}`,
      }));
      if (choices.length === 0) return null;
      return {
        asks: [{ key: 'link', label: 'Link', type: 'choice', isRequired: true, choices }],
        patch: (now, answers) => removeRecords(now, { table: 'links', ids: [keyAnswer(answers, 'link') ?? ''] }),
      };
    },
  };
}

function titleOf(document: MapDocument, id: Id): string {
  return document.elements.get(id)?.title.trim() || 'Without a title';
}
