// `npm run bench`. Everything is in bench.ts; Node 20 reads no TypeScript, so vite loads it.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('./bench.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.bench(process.argv.slice(2));
