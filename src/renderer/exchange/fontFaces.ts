/** The interface's typeface for a picture that has to look the same on any computer. */

/** Subsets of the typeface as the page's style sheets declare them. */
function declaredFaces(): { readonly rule: CSSFontFaceRule; readonly base: string }[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule && /inter variable/i.test(rule.style.getPropertyValue('font-family'))
        ? [{ rule, base: sheet.href ?? document.baseURI }]
        : [],
    ),
  );
}

/** True where a `unicode-range` holds one of the characters. */
function holdsAny(range: string, characters: ReadonlySet<number>): boolean {
  return range.split(',').some((part) => {
    const [, from = '', to = from] = /u\+([0-9a-f?]+)(?:-([0-9a-f]+))?/i.exec(part.trim()) ?? [];
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    for (const character of characters) if (character >= first && character <= last) return true;
    return false;
  });
}

async function asDataUrl(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new Error('The typeface could not be read.')));
    reader.readAsDataURL(new Blob([blob], { type: 'font/woff2' }));
  });
}

const kept = new Map<string, Promise<string>>();

/**
 * `@font-face` rules with the fonts inside, for the subsets that a text needs.
 * @returns an empty text where the page has no such typeface: the picture then falls back as any page does
 */
export async function fontFaces(text: string): Promise<string> {
  const characters = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const rules = declaredFaces().flatMap(({ rule, base }) => {
    const range = rule.style.getPropertyValue('unicode-range');
    const address = /url\("?(.+?)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
    return address !== undefined && holdsAny(range, characters)
      ? [{ range, address: new URL(address, base).href }]
      : [];
  });
  const written = rules.map(async ({ range, address }) => {
    let font = kept.get(address);
    if (font === undefined) {
      font = asDataUrl(address);
      kept.set(address, font);
      font.catch(() => kept.delete(address));
    }
    return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${await font}) format('woff2');unicode-range:${range}}`;
  });
  return (await Promise.all(written)).join('');
}
