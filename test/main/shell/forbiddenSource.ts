/** What no source of the desktop program may say, or may say in one file only: the rows of Electron's checklist that a reader of the code can settle. */

interface Rule {
  /** Row of the security table. */
  row: number;
  pattern: RegExp;
  /** The one file that may. */
  only?: string;
}

const rules: Rule[] = [
  { row: 1, pattern: /\bloadURL\s*\(/, only: 'src/main/window/programWindow.ts' },
  { row: 1, pattern: /\b(?:net|session\.\w+)\.(?:fetch|request)\s*\(/ },
  { row: 2, pattern: /\bnodeIntegration\w*\s*:(?!\s*false\b)/ },
  { row: 3, pattern: /\bcontextIsolation\s*:(?!\s*true\b)/ },
  { row: 4, pattern: /\bsandbox\s*:(?!\s*true\b)|no-sandbox/ },
  { row: 5, pattern: /\bset(?:PermissionRequest|PermissionCheck|DevicePermission)Handler\s*\(\s*null/ },
  { row: 6, pattern: /\bwebSecurity\b|disable-web-security|ignore-certificate-errors/ },
  { row: 7, pattern: /unsafe-(?:inline|eval)/ },
  { row: 8, pattern: /\ballowRunningInsecureContent\b/ },
  { row: 9, pattern: /\bexperimentalFeatures\b/ },
  { row: 10, pattern: /\benableBlinkFeatures\b|enable-blink-features/ },
  { row: 11, pattern: /\bwebviewTag\s*:(?!\s*false\b)/ },
  { row: 12, pattern: /<webview\b|\bBrowserView\b|\bWebContentsView\b/ },
  { row: 13, pattern: /\.startsWith\(\s*['"`](?:https?|app|file):/ },
  { row: 14, pattern: /\baction\s*:\s*['"]allow['"]/ },
  { row: 15, pattern: /\bshell\s*\.\s*openExternal\b/, only: 'src/main/window/externalLinks.ts' },
  { row: 15, pattern: /\bopenPath\b/ },
  { row: 17, pattern: /\bipcMain\b/, only: 'src/main/ipc/guardedDoor.ts' },
  { row: 18, pattern: /\bloadFile\s*\(|file:\/\// },
  { row: 18, pattern: /\bbypassCSP\b|\ballowServiceWorkers\b|\bcorsEnabled\b/ },
  { row: 20, pattern: /\bipcRenderer\b|\bcontextBridge\b/, only: 'src/main/preload.ts' },
  { row: 20, pattern: /\bexecuteJavaScript\b|\binsertCSS\b|\bnew Function\b|\beval\s*\(/ },
];

/**
 * @param path from the repository's root, with slashes.
 * @returns what the text says against the table, as `row N: the words`; comments do not count.
 */
export function forbidden(path: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  return rules
    .filter(({ only }) => only !== path)
    .flatMap(
      ({ row, pattern }) =>
        code
          .match(pattern)
          ?.slice(0, 1)
          .map((words) => `row ${row}: ${words}`) ?? [],
    );
}

/** @returns what a page's HTML loads from elsewhere or runs in place. */
export function foreignInPage(html: string): string[] {
  const found = [
    ...html.matchAll(/\b(?:src|href)\s*=\s*["']?(?:[a-z][a-z0-9+.-]*:|\/\/)[^"'\s>]*/gi),
    ...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/gi),
    ...html.matchAll(/<style\b|\sstyle\s*=|\son\w+\s*=|<base\b|<iframe\b|<meta[^>]*http-equiv/gi),
  ];
  return found.map(([words]) => words.trim());
}
