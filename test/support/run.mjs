// `npm test`. Everything is in run.ts; Node 20 reads no TypeScript, so vite loads it.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('./run.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.run(process.argv.slice(2));
