import { spawn } from 'node:child_process';

/**
 * Whether windows can be shown here.
 * @param {{ platform: string, env: Record<string, string | undefined> }} here
 */
export function hasDisplay({ platform, env }) {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * The system's own way to open an address in the person's browser.
 * @param {string} platform
 * @param {string} address
 * @returns {[string, string[]]}
 */
export function openCommand(platform, address) {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
}

/** Opens the address if the system can; where it cannot, the printed address has to do. */
export function openInBrowser(address) {
  const [command, args] = openCommand(process.platform, address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
