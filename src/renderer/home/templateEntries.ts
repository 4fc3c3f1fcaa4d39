import type { PictureData } from '#renderer/ui/MapPicture.tsx';
import { miniature } from '#shared/exchange/miniature.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { templates } from '#shared/templates/registry.ts';
import { pictureOf } from './pictures.ts';

export interface TemplateEntry {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly currency: string;
  readonly picture: PictureData;
}

let made: readonly TemplateEntry[] | null = null;

/** The maps that ship, with their pictures: drawn once, when first asked for. */
export function templateEntries(): readonly TemplateEntry[] {
  made ??= templates.map(({ name, title, summary, draft }) => {
    return {
      name,
      title,
      summary,
      currency: draft.map.currency ?? 'EUR',
      picture: pictureOf(miniature(completeDraft(draft))),
    };
  });
  return made;
}
