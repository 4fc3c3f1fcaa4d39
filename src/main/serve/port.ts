/**
 * The port that is used unless another one is asked for. Fixed for good: a browser keeps the maps under the address, so
 * another port is another, empty database. Below the ranges that systems hand out by themselves, and on no list of
 * ports that browsers refuse.
 */
export const DEFAULT_PORT = 26411;

/** The one address of a port. `localhost` would be another origin with another database. */
export function originOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** A port as a person writes it; null for anything that is not a whole number from 1 to 65535. */
export function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}
