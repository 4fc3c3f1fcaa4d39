/** Finds the window's built files by the path of an address, and never anything else. */
import { extname, isAbsolute, join, relative, sep } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * The file that a path names.
 * @param root folder with the built page.
 * @param pathname path of the address, still encoded; `/` is the start page.
 * @returns an absolute path inside the root, or null where the path leads out of it, is malformed, or is of a type the page does not have.
 */
export function rendererFile(root: string, pathname: string): { path: string; contentType: string } | null {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0')) return null;
  // Joined and not resolved: a pathname begins with a slash, so resolving would forget the root.
  const path = join(root, name === '/' ? 'index.html' : name);
  const inside = relative(root, path);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  const contentType = contentTypes[extname(path).toLowerCase()];
  return contentType ? { path, contentType } : null;
}
