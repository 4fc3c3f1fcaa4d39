/**
 * The kinds of file that the program opens and saves: the words a person reads in a file dialog, the
 * extensions, and a file name that is safe to offer. Used by the desktop's dialogs and by the browser's.
 */
/** The most bytes of one file that cross between window and desktop: the map format's 40 MB with room for pictures. */
export const FILE_BYTE_LIMIT = 67_108_864;

export const fileKindNames = ['map', 'backup', 'workbook', 'csv', 'svg', 'png', 'pdf', 'markdown', 'json'] as const;
export type FileKind = (typeof fileKindNames)[number];

/** The kinds that the program reads; the others it only writes. */
export const readableKinds: readonly FileKind[] = ['map', 'workbook', 'csv', 'backup'];

/** What a map file's name ends with. */
export const MAP_EXTENSION = 'throughline';

/** So many files that were opened or saved are remembered. */
export const RECENT_FILES = 12;

export const fileKinds: Record<FileKind, { label: string; extensions: readonly [string, ...string[]] }> = {
  map: { label: 'Throughline map', extensions: [MAP_EXTENSION, 'json'] },
  backup: { label: 'Throughline backup of all maps', extensions: ['throughlines'] },
  workbook: { label: 'Excel workbook', extensions: ['xlsx'] },
  csv: { label: 'Comma-separated values', extensions: ['csv', 'tsv', 'txt'] },
  svg: { label: 'SVG picture', extensions: ['svg'] },
  png: { label: 'PNG picture', extensions: ['png'] },
  pdf: { label: 'PDF document', extensions: ['pdf'] },
  markdown: { label: 'Markdown text', extensions: ['md', 'markdown'] },
  json: { label: 'JSON data', extensions: ['json'] },
};

/** Names that Windows keeps for devices, with any extension (`CON.txt` is the console too). */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Path separators, characters that Windows forbids, control characters, marks that reorder or hide text, halves of a pair. */
const unsafeCharacters = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Most file systems take 255 bytes; some room is left for the extension and for the draft's own suffix while writing. */
const STEM_BYTE_LIMIT = 180;

/**
 * A file name for a title that a person typed or a file brought along.
 * @returns a name without a folder that every system accepts and that ends with the kind's first extension.
 */
export function safeFileName(suggested: string, kind: FileKind): string {
  const [extension] = fileKinds[kind].extensions;
  const known = fileKinds[kind].extensions.find((ending) => suggested.toLowerCase().endsWith(`.${ending}`));
  const bare = known ? suggested.slice(0, -known.length - 1) : suggested;
  const cleaned = shorten(bare.replace(unsafeCharacters, ' ').replace(/\s+/gu, ' '))
    .replace(/^[\s.~-]+/u, '')
    .replace(/[\s.]+$/u, '');
  const stem = cleaned === '' ? 'Untitled' : cleaned;
  const [first = ''] = stem.split('.');
  return `${deviceName.test(first.trim()) ? `_${stem}` : stem}.${extension}`;
}

/** Cuts at whole characters, counting the bytes that UTF-8 takes. */
function shorten(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > STEM_BYTE_LIMIT) break;
    kept += character;
  }
  return kept;
}
