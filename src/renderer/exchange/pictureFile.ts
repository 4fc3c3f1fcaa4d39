import type { Evaluation } from '#shared/checks/evaluate.ts';
import { drawMap, type Picture, type PictureOptions } from '#shared/exchange/picture/drawMap.ts';
import { fontFaces } from './fontFaces.ts';

/** The longest side (px) and the most pixels of a picture that browsers can make. */
const SIDE_LIMIT = 16_384;
const AREA_LIMIT = 200_000_000;

/** The picture of a map with its typeface inside. */
export async function pictureWithFonts(evaluation: Evaluation, options: PictureOptions): Promise<Picture> {
  const plain = drawMap(evaluation, options);
  return drawMap(evaluation, { ...options, fontFaces: await fontFaces(plain.svg) });
}

/** How much larger than at 100 % a picture can be made at most; what was asked for where that is possible. */
export function possibleScale({ width, height }: Pick<Picture, 'width' | 'height'>, wanted: number): number {
  return Math.min(wanted, SIDE_LIMIT / width, SIDE_LIMIT / height, Math.sqrt(AREA_LIMIT / (width * height)));
}

/** An address by which a page can show a picture; nothing has to be given back. */
export function pictureAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/**
 * The picture as PNG.
 * @param scale 1 for 100 %; made smaller where no browser can make it as large
 * @throws Error with a plain sentence where the picture cannot be made
 */
export async function pngOf(picture: Picture, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const possible = possibleScale(picture, scale);
  const image = await drawnImage(picture);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * possible));
  canvas.height = Math.max(1, Math.round(picture.height * possible));
  canvas.getContext('2d')?.drawImage(image, 0, 0, picture.width, picture.height, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('There is not enough memory for a picture of this size; choose a smaller one.');
  return new Uint8Array(await blob.arrayBuffer());
}

const NOT_DRAWN = 'The picture could not be drawn; save it as SVG instead.';

/** How often, and after how long (ms) each time, the typeface of a picture is waited for. */
const TRIES = 100;
const PAUSE = 50;

/**
 * The picture as an image whose texts show. Browsers call an image whole before the typeface inside it is, and leave texts
 * out meanwhile; nothing tells when that is over. So the image gets a strip below the picture, with every character in
 * every weight, that is drawn again and again until there is ink in each line.
 */
async function drawnImage(picture: Picture): Promise<HTMLImageElement> {
  const probe = probed(picture);
  const image = new Image();
  image.src = pictureAddress(probe.svg);
  try {
    await image.decode();
  } catch {
    throw new Error(NOT_DRAWN);
  }
  const canvas = document.createElement('canvas');
  canvas.width = PROBE_WIDTH;
  canvas.height = probe.lines * PROBE_LINE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || probe.lines === 0) return image;
  for (let i = 0; i < TRIES; i++) {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, probe.top, canvas.width, canvas.height, 0, 0, canvas.width, canvas.height);
    const hasInk = (line: number) => {
      const { data } = context.getImageData(0, line * PROBE_LINE, canvas.width, PROBE_LINE);
      return data.some((value, at) => at % 4 === 3 && value > 64 && (data[at - 1] ?? 255) < 128);
    };
    if (Array.from({ length: probe.lines }, (_, line) => line).every(hasInk)) return image;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(NOT_DRAWN);
}

/** Size of the strip and of its lines, in px. */
const PROBE_WIDTH = 200;
const PROBE_LINE = 20;

/** The picture with the strip below it; no lines where it has no typeface inside or no text. */
function probed({ svg, width, height }: Picture): {
  readonly svg: string;
  readonly lines: number;
  readonly top: number;
} {
  const top = Math.ceil(height);
  const weights = new Set<string>();
  const characters = new Set<string>();
  // By its text and not as a tree: the picture of a large map has megabytes. Characters that are escaped stay so.
  for (const [, weight = '', text = ''] of svg.matchAll(/<text [^>]*font-weight="(\d+)"[^>]*>([^<]*)</g)) {
    weights.add(weight);
    for (const character of text.replaceAll(/&[^;]*;/g, '')) characters.add(character);
  }
  const lines = svg.includes('@font-face') ? weights.size : 0;
  if (lines === 0) return { svg, lines, top };
  const size = [Math.max(width, PROBE_WIDTH), top + lines * PROBE_LINE];
  // Latin letters first: they have ink wherever the strip is cut.
  const shown = `Mm ${[...characters].join('')}`;
  const strip = [...weights].map(
    (weight, line) =>
      `<text x="2" y="${top + line * PROBE_LINE + 14}" font-size="12" font-weight="${weight}" fill="#000000">${shown}</text>`,
  );
  const grown = svg
    .replace(
      / width="[^"]*" height="[^"]*" viewBox="[^"]*"/,
      ` width="${size[0]}" height="${size[1]}" viewBox="0 0 ${size.join(' ')}"`,
    )
    .replace(/<\/svg>\s*$/, `${strip.join('')}</svg>`);
  return { svg: grown, lines, top };
}
