import type { MeasureWord } from '#shared/exchange/picture/titleLines.ts';

export { type MeasureWord, titleLines } from '#shared/exchange/picture/titleLines.ts';

/** Px at which words are measured: the typeface is wider the smaller it is, and no title is smaller than this. */
const SIZE = 14;

/** Measures with a canvas, each word once. */
export function wordMeasure(font: string): MeasureWord {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  if (context !== null) context.font = `500 ${SIZE}px ${font}`;
  return (word) => {
    let width = widths.get(word);
    if (width === undefined) {
      width = (context?.measureText(word).width ?? word.length * 0.55 * SIZE) / SIZE;
      if (widths.size > 50_000) widths.clear();
      widths.set(word, width);
    }
    return width;
  };
}
