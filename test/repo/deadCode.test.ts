import { expect, test } from 'vitest';
import { plant, runTool } from '#test/support/planted.ts';

interface KnipReport {
  issues: { file: string; files?: unknown[]; exports?: { name: string }[]; unlisted?: { name: string }[] }[];
}

test('an unused file, an unused export and an undeclared package are found', () => {
  const folder = plant(
    {
      'src/main/index.ts': "import { used } from '#shared/model/partly.ts';\nimport 'left-pad';\n\nused();\n",
      'src/shared/model/partly.ts': 'export function used(): void {}\nexport function unused(): void {}\n',
      'src/shared/model/orphan.ts': 'export const orphan = 1;\n',
    },
    ['knip.json', 'package.json', 'tsconfig.base.json', 'src/main/tsconfig.json', 'src/shared/tsconfig.json'],
  );
  const { status, output } = runTool('knip/bin/knip.js', ['--reporter', 'json'], folder);
  const { issues } = JSON.parse(output) as KnipReport;
  const named = (path: string) => issues.find((issue) => issue.file === path);
  expect(status).toBe(1);
  expect(named('src/shared/model/orphan.ts')?.files).toHaveLength(1);
  expect(named('src/shared/model/partly.ts')?.exports?.map((found) => found.name)).toEqual(['unused']);
  expect(named('src/main/index.ts')?.unlisted?.map((found) => found.name)).toEqual(['left-pad']);
});
