import { knownPeople, knownTags, knownTexts } from '#renderer/state/knownTexts.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { FieldColumn } from '../planColumns.ts';

/** What completes the texts of a column; null for one that is not completed. */
export function completionOf({
  control,
  key,
  label,
}: FieldColumn): ((document: MapDocument) => readonly string[]) | null {
  if (control === 'person') return knownPeople;
  if (control === 'theme') return (document) => document.map.themes;
  if (control === 'tags') return knownTags;
  return control === 'line' && key !== 'title' ? (document) => knownTexts(document, label) : null;
}
