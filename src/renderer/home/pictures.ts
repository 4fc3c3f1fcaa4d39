import type { PictureData } from '#renderer/ui/MapPicture.tsx';
import { type Miniature, miniatureForms } from '#shared/exchange/miniature.ts';

/** A stored miniature as the picture draws it. */
export function pictureOf({ width, height, bands, cards, links }: Miniature): PictureData {
  return {
    width,
    height,
    bands,
    cards: Array.from({ length: Math.floor(cards.length / 5) }, (_, place) => {
      const [form = 0, x = 0, y = 0, w = 0, h = 0] = cards.slice(place * 5, place * 5 + 5);
      return { form: miniatureForms[form] ?? 'note', x, y, width: w, height: h };
    }),
    links: Array.from({ length: Math.floor(links.length / 2) }, (_, place) => {
      return [links[place * 2] ?? 0, links[place * 2 + 1] ?? 0] as const;
    }),
  };
}
