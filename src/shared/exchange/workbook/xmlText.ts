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

/** A text as the value of an attribute or between tags; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"'\n\t]/g, (character) => ENTITIES[character] ?? '');
}
