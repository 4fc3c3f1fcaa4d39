import { expect, it } from 'vitest';
import { dataFolder } from '#main/files/dataFolder.ts';

it.each([
  ['linux', '/home/a', {}, '/home/a/.local/share/throughline'],
  ['linux', '/home/a', { XDG_DATA_HOME: '/data/a' }, '/data/a/throughline'],
  ['linux', '/home/a', { XDG_DATA_HOME: 'relative' }, '/home/a/.local/share/throughline'],
  ['linux', '/home/a', { XDG_DATA_HOME: '' }, '/home/a/.local/share/throughline'],
  ['darwin', '/Users/a', { XDG_DATA_HOME: '/x' }, '/Users/a/Library/Application Support/Throughline'],
  ['win32', 'C:\\Users\\a', { APPDATA: 'D:\\Roaming' }, 'D:\\Roaming\\Throughline'],
  ['win32', 'C:\\Users\\a', {}, 'C:\\Users\\a\\AppData\\Roaming\\Throughline'],
] as const)('is by custom on %s with home %s and %o', (platform, home, env, folder) => {
  expect(dataFolder({ platform, home, env })).toBe(folder);
});
