// Measures Inter for the pictures that are drawn without a browser: `npm run advances`, after the typeface was updated.
// Writes src/shared/exchange/picture/interAdvances.ts; a browser test compares that file with the typeface.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';

const load = async (path) => {
  const url = fileURLToPath(new URL(path, import.meta.url));
  return (await runnerImport(url, { configFile: false, logLevel: 'error' })).module;
};
const { findBrowser, launchOptions, NO_BROWSER } = await load('./browser.ts');
const found = findBrowser();
if (!found) throw new Error(NO_BROWSER);

/** First and last character of what is measured; everything else is estimated by script. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
];

const folder = new URL('../../node_modules/@fontsource-variable/inter/', import.meta.url);
const css = readFileSync(new URL('wght.css', folder), 'utf8').replace(/url\((.+?)\)/g, (_, path) => {
  const font = readFileSync(new URL(path, folder)).toString('base64');
  return `url(data:font/woff2;base64,${font})`;
});

const browser = await chromium.launch(launchOptions(found));
const page = await browser.newPage();
await page.setContent(`<style>${css}</style>`);
const widths = await page.evaluate(
  async ({ ranges, weights }) => {
    const context = document.createElement('canvas').getContext('2d');
    const all = {};
    for (const weight of weights) {
      const text = ranges.map(([from, to]) =>
        String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i)),
      );
      const font = `${weight} 1000px "Inter Variable"`;
      await document.fonts.load(font, text.join(''));
      context.font = font;
      all[weight] = ranges.map(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, i) =>
          Math.round(context.measureText(String.fromCodePoint(from + i)).width),
        ),
      );
    }
    return all;
  },
  { ranges, weights: [400, 500, 600] },
);
await browser.close();

const lines = (numbers) => {
  const rows = [];
  for (const number of numbers) {
    const last = rows.at(-1);
    if (last === undefined || last.length + String(number).length > 105) rows.push(String(number));
    else rows[rows.length - 1] = `${last} ${number}`;
  }
  return rows;
};
const out = [
  '/**',
  ' * Advance widths of Inter in thousandths of an em, by weight: from a first character on, one number a character.',
  ' * Made by test/support/advances.mjs.',
  ' */',
  'export const interAdvances = {',
  ...Object.entries(widths).flatMap(([weight, measured]) => [
    `  ${weight}: [`,
    ...measured.flatMap((numbers, i) => {
      const [first, ...rest] = lines(numbers);
      const from = `0x${ranges[i][0].toString(16)}`;
      if (rest.length === 0) return [`    [${from}, '${first}'],`];
      return ['    [', `      ${from},`, `      \`${[first, ...rest].join('\n')}\`,`, '    ],'];
    }),
    '  ],',
  ]),
  '} as const;',
  '',
];
writeFileSync(new URL('../../src/shared/exchange/picture/interAdvances.ts', import.meta.url), out.join('\n'));
