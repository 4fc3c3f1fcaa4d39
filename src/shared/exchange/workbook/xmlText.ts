const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\t': '&#9;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped or written otherwise
const SPECIAL = /[&<>"'\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** A text as the value of an attribute or between tags; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  // Most texts are plain, and looking is much cheaper than replacing.
  if (!SPECIAL.test(text)) return text;
  return text.replace(FORBIDDEN, '').replace(/[&<>"'\n\t]/g, (character) => ENTITIES[character] ?? '');
}
