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
  const image = new Image();
  image.src = pictureAddress(picture.svg);
  try {
    await image.decode();
  } catch {
    throw new Error('The picture could not be drawn; save it as SVG instead.');
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * possible));
  canvas.height = Math.max(1, Math.round(picture.height * possible));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('There is not enough memory for a picture of this size; choose a smaller one.');
  return new Uint8Array(await blob.arrayBuffer());
}
