import { resolve } from 'node:path';

/** The checkout that this launcher belongs to. */
export const programFolder = resolve(import.meta.dirname, '../../..');

/**
 * The folder in which the person typed the command, against which the paths in it are meant. npm runs scripts in the
 * package's folder and names the other one in INIT_CWD.
 * @returns {string}
 */
export function typedFolder({ env, cwd } = { env: process.env, cwd: process.cwd() }) {
  const byNpm = ['start', 'cli'].includes(env.npm_lifecycle_event ?? '');
  return byNpm && env.INIT_CWD ? env.INIT_CWD : cwd;
}
