// A process that writes one map's states to a mirror without pause: `node entry.cjs ROOT FIRST`. Killed by the test.
import { writeSync } from 'node:fs';
import { createMirror } from '#main/files/mirror.ts';
import { mapWrite } from '../mirrorFixtures.ts';
import { numberedText } from '../numberedText.ts';

const [root = '', first = '0'] = process.argv.slice(2);
const mirror = createMirror({ root, now: Date.now });

async function writeOn(): Promise<never> {
  for (let number = Number(first); ; number++) {
    const written = await mirror.write(mapWrite(number, { text: numberedText(number) }));
    if (!written.ok) throw new Error(written.message);
    writeSync(1, `${number}\n`);
  }
}

void writeOn();
