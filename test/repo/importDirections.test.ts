import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { biomeFindings, root } from '#test/support/planted.ts';
import { layers, rendererFolders, sharedFolders, temptations } from './layers.ts';

interface BiomeConfig {
  overrides: { includes: string[]; linter?: { rules?: { style?: { noRestrictedImports?: unknown } } } }[];
}

/** Folders that biome.json holds to a row of the layer table. */
function ruledFolders(): string[] {
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as BiomeConfig;
  const folders = overrides
    .filter((override) => override.linter?.rules?.style?.noRestrictedImports)
    .flatMap((override) => override.includes.map((glob) => glob.replace(/(\/\*)?\/\*\*$/, '')));
  return [...new Set(folders)];
}

function foldersIn(path: string): string[] {
  const names = readdirSync(join(root, path));
  return names.filter((name) => statSync(join(root, path, name)).isDirectory()).map((name) => `${path}/${name}`);
}

describe('rules and folders belong together', () => {
  test('every folder that a rule names is there', () => {
    expect(ruledFolders().filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });

  test('every folder of shared and renderer has a rule', () => {
    const folders = [...foldersIn('src/shared'), ...foldersIn('src/renderer'), 'src/main'];
    expect(folders.filter((folder) => !ruledFolders().includes(folder))).toEqual([]);
  });

  test('no source lies beside the layers, where no rule would see it', () => {
    const loose = ['src', 'src/shared', 'src/renderer'].flatMap((path) =>
      readdirSync(join(root, path))
        .filter((name) => /\.[mc]?[jt]sx?$/.test(name) && !name.endsWith('.d.ts'))
        .map((name) => `${path}/${name}`),
    );
    expect(loose).toEqual([]);
  });

  test('every ruled folder is proved below', () => {
    expect(layers.map((layer) => layer.folder).sort()).toEqual(ruledFolders().sort());
  });
});

describe('planted imports', () => {
  const lines = temptations.map((specifier, index) => `export type { T${index} } from '${specifier}';`).join('\n');

  test('each folder may import what its row allows, and nothing else', () => {
    const files = Object.fromEntries(layers.map(({ folder }) => [`${folder}/planted.ts`, `${lines}\n`]));
    const found = biomeFindings(files);
    for (const { folder, allowed } of layers) {
      const refused = (found[`${folder}/planted.ts`] ?? [])
        .filter((finding) => finding.endsWith(' noRestrictedImports'))
        .map((finding) => temptations[Number.parseInt(finding, 10) - 1] ?? finding);
      const shouldRefuse = temptations.filter((specifier) => !allowed.includes(specifier));
      expect(refused.sort(), folder).toEqual(shouldRefuse.sort());
    }
  });

  test('a relative path that leaves the folder is refused, at any depth', () => {
    const away = (folder: string) => {
      const siblings = folder.startsWith('src/shared/') ? sharedFolders : rendererFolders;
      const names = siblings.filter((name) => !`${folder}/`.includes(`/${name}/`));
      return [
        ...names.map((name) => `../../${name}/x.ts`),
        `../../../${folder.startsWith('src/shared/') ? 'renderer' : 'shared'}/x.ts`,
        '../../../main/x.ts',
      ];
    };
    const targets = layers.filter(({ folder }) => !folder.startsWith('src/main'));
    const files = Object.fromEntries(
      targets.map(({ folder }) => [
        `${folder}/inner/planted.ts`,
        [...away(folder), '../x.ts', './x.ts']
          .map((path, index) => `export type { T${index} } from '${path}';\n`)
          .join(''),
      ]),
    );
    files['src/main/window/planted.ts'] = "export type { A } from '../../renderer/app/x.ts';\n";
    const found = biomeFindings(files);
    for (const { folder } of targets) {
      const expected = away(folder).map((_, index) => `${index + 1} noRestrictedImports`);
      const refused = (found[`${folder}/inner/planted.ts`] ?? []).filter((finding) =>
        finding.endsWith(' noRestrictedImports'),
      );
      expect(refused.sort(), folder).toEqual(expected.sort());
    }
    expect(found['src/main/window/planted.ts']).toEqual(['1 noRestrictedImports']);
  });

  test('no form of import slips through', () => {
    const found = biomeFindings({
      'src/renderer/home/planted.ts': [
        "import 'dexie';",
        "import { a } from 'dexie';",
        "import type { B } from 'dexie';",
        "export * from 'dexie';",
        "export const c = await import('dexie');",
        "export type D = import('dexie').Table | B;",
        "export const e = require('dexie');",
        'export const f = a;',
        '',
      ].join('\n'),
    });
    const refusals = (found['src/renderer/home/planted.ts'] ?? []).filter((finding) =>
      /RestrictedImports|plugin/.test(finding),
    );
    expect(refusals).toEqual([...[1, 2, 3, 4, 5].map((line) => `${line} noRestrictedImports`), '6 plugin', '7 plugin']);
  });

  test('no check imports another check, but what lies beside the checks', () => {
    const found = biomeFindings({
      'src/shared/checks/community/one-check.ts': [
        "export { a } from './other-check.ts';",
        "export { b } from '../govern/third-check.ts';",
        "export { c } from '#shared/checks/govern/third-check.ts';",
        "export { d } from './ranks.ts';",
        "export { e } from '../check.ts';",
        "export { f } from '#shared/exchange/x.ts';",
        '',
      ].join('\n'),
      'src/shared/checks/registry.ts': "export { a } from './community/one-check.ts';\n",
    });
    const lines = [1, 2, 3, 6].map((line) => `${line} noRestrictedImports`);
    const refused = (found['src/shared/checks/community/one-check.ts'] ?? []).filter((finding) =>
      finding.endsWith(' noRestrictedImports'),
    );
    expect(refused).toEqual(lines);
    expect(found['src/shared/checks/registry.ts']).toEqual([]);
  });

  test('cycles are refused, by value, by type and through subpath imports', () => {
    const found = biomeFindings({
      'src/shared/model/a1.ts': "import { a2 } from './a2.ts';\n\nexport const a1 = a2;\n",
      'src/shared/model/a2.ts': "import { a1 } from './a1.ts';\n\nexport const a2 = a1;\n",
      'src/shared/model/b1.ts': "import type { B2 } from './b2.ts';\n\nexport type B1 = B2;\n",
      'src/shared/model/b2.ts': "import type { B1 } from './b1.ts';\n\nexport type B2 = B1;\n",
      'src/shared/model/c1.ts': "import { c2 } from '#shared/model/c2.ts';\n\nexport const c1 = c2;\n",
      'src/shared/model/c2.ts': "import { c1 } from '#shared/model/c1.ts';\n\nexport const c2 = c1;\n",
      'src/shared/model/d1.ts': "import { d2 } from './d2.ts';\n\nexport const d1 = d2;\n",
      'src/shared/model/d2.ts': 'export const d2 = 1;\n',
    });
    for (const [path, findings] of Object.entries(found)) {
      expect(findings, path).toEqual(path.includes('/d') ? [] : ['1 noImportCycles']);
    }
  });
});
