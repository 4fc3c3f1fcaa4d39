import { run } from './run.ts';

void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  now: () => new Date(),
}).then((status) => {
  process.exitCode = status;
});
