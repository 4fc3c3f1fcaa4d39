// `node test/bench/workbook.mjs [elements]`. Everything is in workbook.ts; Node 20 reads no TypeScript, so vite loads it.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('./workbook.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = module.bench(Number(process.argv[2] ?? 2000));
