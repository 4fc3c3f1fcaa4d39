// Draws the program's icons from resources/icon.svg: `npm run icons`, after the drawing was changed.
// PNG in the sizes Linux asks for, and the same pictures packed as .ico (Windows) and .icns (macOS), so
// that packing an installer needs no converter of its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';

const resources = new URL('../../resources/', import.meta.url);
const { module } = await runnerImport(fileURLToPath(new URL('./browser.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const found = module.findBrowser();
if (!found) throw new Error(module.NO_BROWSER);

const svg = readFileSync(new URL('icon.svg', resources), 'utf8');
const pictures = await draw([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
for (const [size, png] of pictures) {
  if (size <= 512) writeFileSync(new URL(`icons/${size}x${size}.png`, resources), png);
}
writeFileSync(new URL('icon.ico', resources), ico([16, 24, 32, 48, 64, 128, 256]));
writeFileSync(new URL('icon.icns', resources), icns());

async function draw(sizes) {
  const browser = await chromium.launch(module.launchOptions(found));
  const page = await browser.newPage();
  const drawn = new Map();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawn;
}

/** Windows: a directory of 16 bytes a picture, then the PNGs; a size of 256 is written as 0. */
function ico(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let at = head.length;
  sizes.forEach((size, index) => {
    const png = pictures.get(size);
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  });
  return Buffer.concat([head, ...sizes.map((size) => pictures.get(size))]);
}

/** macOS: a four-letter type and a length before each PNG; the types name size and pixel density. */
function icns() {
  const types = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };
  const parts = Object.entries(types).flatMap(([type, size]) => block(type, pictures.get(size)));
  return block('icns', Buffer.concat(parts));
}

function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
