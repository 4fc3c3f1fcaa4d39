// A process that replaces one file without pause: `node entry.cjs FILE FIRST`. Killed by the test.
import { writeSync } from 'node:fs';
import { atomicWrite } from '#main/files/atomicWrite.ts';
import { numberedText } from '../numberedText.ts';

const [path = '', first = '0'] = process.argv.slice(2);

async function writeOn(): Promise<never> {
  for (let number = Number(first); ; number++) {
    await atomicWrite(path, numberedText(number), { force: true });
    writeSync(1, `${number}\n`);
  }
}

void writeOn();
