/** Printing from the page itself: what is printed stands beside the program and shows on paper alone. */
import './print.css';

/** What is to be printed. */
export interface Printout {
  /** Offered as the name of a PDF. */
  readonly title: string;
  readonly pages: readonly HTMLElement[];
  /** An `@page` rule: the size of the paper and its margins. */
  readonly pageRule: string;
}

const ROOT = 'print-root';

/**
 * Puts the sheets into the page, prints, and takes them away again.
 * @param print opens the system's dialog, or makes a PDF; the sheets stay until it is settled
 */
export async function printOut<T>({ title, pages, pageRule }: Printout, print: () => Promise<T>): Promise<T> {
  document.getElementById(ROOT)?.remove();
  const root = document.createElement('div');
  root.id = ROOT;
  root.append(...pages);
  const rule = new CSSStyleSheet();
  rule.replaceSync(pageRule);
  const before = document.title;
  document.body.append(root);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
  document.documentElement.classList.add('is-printing');
  document.title = title;
  try {
    await fontsFor(root.textContent ?? '');
    return await print();
  } finally {
    root.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rule);
    document.documentElement.classList.remove('is-printing');
    document.title = before;
  }
}

/** Subsets of the typeface are loaded when they are first shown: on paper that would be too late. */
async function fontsFor(text: string): Promise<void> {
  const weights = [400, 500, 600];
  await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 14px "Inter Variable"`, text))).catch(
    () => [],
  );
}
