import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#test/support/planted.ts';
import { majorsBehind } from './repositoryRules.ts';

/** The day of the last commit: an old checkout stays green, and the first work after the deadline has to renew Electron. */
function lastCommitDay(): string | null {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return null; // an exported tree without git
  }
}

test('the pinned Electron is among the three majors that get security fixes', ({ skip }) => {
  const day = lastCommitDay();
  if (!day) return skip('no git history tells the age of this tree');
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };
  expect(majorsBehind(Number.parseInt(devDependencies.electron, 10), day)).toBeLessThanOrEqual(2);
});

test('an Electron left alone for half a year is found too old', () => {
  expect(majorsBehind(45, '2026-10-21')).toBe(0);
  expect(majorsBehind(45, '2026-12-16')).toBe(1);
  expect(majorsBehind(45, '2027-04-06')).toBe(2);
  expect(majorsBehind(45, '2027-04-07')).toBe(3);
  expect(majorsBehind(48, '2027-04-07')).toBe(0);
  expect(majorsBehind(42, '2026-11-21')).toBe(3);
});
