import { errorCode } from '#main/files/fileWriteError.ts';
import { originOf } from './port.ts';

/** How long (ms) whoever holds the port may take to say who it is. */
const PATIENCE = 2000;

/** One sentence on why the port could not be had, and what to do. */
export async function portRefusal(error: unknown, port: number): Promise<string> {
  switch (errorCode(error)) {
    case 'EADDRINUSE': {
      const version = await runningVersion(port);
      return version === null
        ? `Port ${port} is taken by another program: end it, or choose another port with --port N (each port has its own maps; those of other ports are offered on Home).`
        : `Throughline ${version} is already running: open ${originOf(port)}/ in a browser, or choose another port with --port N.`;
    }
    case 'EACCES':
      return `This account may not use port ${port}: choose one above 1023 with --port N.`;
    default:
      return `Port ${port} cannot be used (${errorCode(error)}): choose another one with --port N.`;
  }
}

/** The version of the Throughline that answers there, or null where it is something else. */
async function runningVersion(port: number): Promise<string | null> {
  try {
    const response = await fetch(`${originOf(port)}/keep/hello`, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const said = (await response.json()) as { program?: unknown; version?: unknown } | null;
    return said?.program === 'Throughline' ? String(said.version) : null;
  } catch {
    return null;
  }
}
