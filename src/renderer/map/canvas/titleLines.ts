import type { MeasureWord } from '#shared/exchange/picture/titleLines.ts';

export { type MeasureWord, titleLines } from '#shared/exchange/picture/titleLines.ts';

/** Measures with a canvas, each word once. */
export function wordMeasure(font: string): MeasureWord {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  if (context !== null) context.font = `500 100px ${font}`;
  return (word) => {
    let width = widths.get(word);
    if (width === undefined) {
      width = (context?.measureText(word).width ?? word.length * 55) / 100;
      if (widths.size > 50_000) widths.clear();
      widths.set(word, width);
    }
    return width;
  };
}
