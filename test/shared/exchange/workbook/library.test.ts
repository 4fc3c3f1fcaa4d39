import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

test('the spreadsheet library is the fixed version that was looked through, byte for byte', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('xlsx'));
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'xlsx.mjs')))
    .digest('hex');
  expect(hash).toBe('1a0fb062ee9781b13f6687371b202aaefc53b6ce55b530c027e01f9c087b77db');
  expect(JSON.parse(readFileSync('package.json', 'utf8')).devDependencies.xlsx).toBe('npm:@e965/xlsx@0.20.3');
});
