import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '#test/support/planted.ts';
import { machinePaths, strayTopLevel, unlockedOptionals } from './repositoryRules.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
};
const direct = { ...manifest.dependencies, ...manifest.devDependencies };

/** Files that git keeps, or would keep: what a clone holds. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '');

describe('lock file', () => {
  test('it knows every optional package, for every system', () => {
    expect(unlockedOptionals(JSON.parse(read('package-lock.json')))).toEqual([]);
    const gap = { packages: { '': {}, 'node_modules/a': { optionalDependencies: { 'a-win32': '1.0.0' } } } };
    expect(unlockedOptionals(gap)).toEqual(['a-win32']);
  });

  test('it names no host to load from', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  test('every direct dependency is pinned to one version', () => {
    const loose = Object.entries(direct).filter(([, version]) => !/^(npm:@?[\w/.-]+@)?\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });
});

describe('the tree', () => {
  test('the top level holds what was agreed and tool configuration', () => {
    expect(strayTopLevel(tracked)).toEqual([]);
    expect(strayTopLevel(['src/a.ts', 'docs/a.md', 'notes.txt', 'vitest.config.ts'])).toEqual(['docs', 'notes.txt']);
  });

  test('no file is named for what it is not', () => {
    const graveyard = /^(utils?|helpers?|common|misc)([.-]|$)/i;
    expect(tracked.filter((path) => path.split('/').some((part) => graveyard.test(part)))).toEqual([]);
  });

  test("no file names a machine's own paths", () => {
    const texts = tracked.filter((path) => !/\.(png|ico|icns|woff2?|br)$/.test(basename(path)));
    const found = texts.flatMap((path) => {
      try {
        return machinePaths(read(path)).map((place) => `${path}: ${place}`);
      } catch {
        return []; // removed a moment ago
      }
    });
    expect(found).toEqual([]);
    const planted = `see ${['', 'home', 'anna'].join('/')} and ${['C:', 'Users', 'anna'].join('\\')}`;
    expect(machinePaths(planted)).toHaveLength(2);
  });
});

test('the README says of every direct dependency why it is there', () => {
  const table = /^## Dependencies$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(read('README.md'))?.[1] ?? '';
  const named = [...table.matchAll(/^\|([^|]*)\|([^|]*)\|/gm)]
    .filter(([, , why]) => why?.trim())
    .flatMap(([, first]) => [...(first ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]));
  expect(named.toSorted()).toEqual(Object.keys(direct).toSorted());
});
