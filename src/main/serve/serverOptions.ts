import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '#main/files/dataFolder.ts';
import { DEFAULT_PORT, parsePort } from './port.ts';

export interface ServerOptions {
  port: number;
  /** The mirror is kept in `<data>/mirror`. */
  data: string;
  /** Folder of the built page, if it is not the one beside the server. */
  renderer?: string;
}

/** Reads `--port N`, `--data DIR` and `--renderer DIR`. @throws Error with one sentence on anything else. */
export function serverOptions(args: readonly string[]): ServerOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, data: { type: 'string' }, renderer: { type: 'string' } },
  });
  const port = values.port === undefined ? DEFAULT_PORT : parsePort(values.port);
  if (port === null) throw new Error(`--port takes a number from 1 to 65535, not “${values.port}”.`);
  if (values.data === '') throw new Error('--data takes a folder.');
  return {
    port,
    data: values.data === undefined ? dataFolder() : resolve(values.data),
    ...(values.renderer === undefined ? {} : { renderer: resolve(values.renderer) }),
  };
}
