import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const usage = `npm start -- [FILE] [--browser] [--port N] [--data DIR] [--no-open]
  FILE       a map to open (in Electron)
  --browser  use a browser even where Electron would start
  --port N   serve on another port; each port has its own maps
  --data DIR keep the copies on disk there
  --no-open  print the address and open no browser`;

/**
 * @param {string[]} args as typed after `npm start --`
 * @param {string} folder against which paths are meant
 * @returns {{ browser: boolean, open: boolean, help: boolean, files: string[], server: string[] }} `server`: what the loopback server is given
 * @throws {Error} with one sentence on an argument that it does not know
 */
export function launchOptions(args, folder) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      browser: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      port: { type: 'string' },
      data: { type: 'string' },
    },
  });
  return {
    browser: values.browser,
    open: !values['no-open'],
    help: values.help,
    files: positionals.map((file) => resolve(folder, file)),
    server: [
      ...(values.port === undefined ? [] : ['--port', values.port]),
      ...(values.data === undefined ? [] : ['--data', resolve(folder, values.data)]),
    ],
  };
}
