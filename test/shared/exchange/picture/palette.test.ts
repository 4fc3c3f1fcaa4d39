import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindIcons } from '#shared/exchange/picture/kindIcons.ts';
import {
  bandColors,
  colors,
  kindColors,
  linkColors,
  mix,
  noteColors,
  themeColors,
} from '#shared/exchange/picture/palette.ts';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const tokens = read('src/renderer/ui/theme/tokens.css');
const inKebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A token's light color, as it stands for everybody who did not choose high contrast. */
function light(token: string): string {
  const found = new RegExp(`--${token}: (?:light-dark\\()?(#[0-9a-f]{6})`).exec(tokens)?.[1];
  if (found === undefined) throw new Error(`no token ${token}`);
  return found;
}

describe('pictures have the interface’s light colors', () => {
  test.each(Object.entries(colors))('%s', (name, color) => expect(color).toBe(light(inKebab(name))));
  test.each(Object.entries(bandColors))('band %s', (name, color) => expect(color).toBe(light(`band-${name}`)));
  test.each(Object.entries(kindColors))('%s', (name, color) => expect(color).toBe(light(`kind-${inKebab(name)}`)));
  test.each(Object.entries(noteColors))('%s note', (name, color) => expect(color).toBe(light(`note-${name}`)));

  test('themes', () => {
    const css = read('src/renderer/ui/themeDot.css');
    const lights = [...css.matchAll(/--theme-\d: light-dark\((#[0-9a-f]{6})/g)].map(([, color]) => color);
    expect(themeColors).toEqual(lights);
  });

  test.each(Object.entries(linkColors))('link %s', (name, color) => {
    const css = read('src/renderer/map/view/map.css');
    const rule = new RegExp(`--link-${name}: (.+);`).exec(css)?.[1] ?? '';
    const mixed = /^color-mix\(in srgb, var\(--([\w-]+)\) (\d+)%, var\(--([\w-]+)\)\)$/.exec(rule);
    const plain = /^var\(--([\w-]+)\)$/.exec(rule);
    const expected = mixed
      ? mix(light(mixed[1] ?? ''), Number(mixed[2]) / 100, light(mixed[3] ?? ''))
      : light(plain?.[1] ?? '');
    expect(color).toBe(expected);
  });
});

describe('icons are the interface’s', () => {
  const files = {
    businessGoal: 'flag',
    initiative: 'rocket',
    program: 'users-round',
    kpi: 'gauge',
    capability: 'wrench',
    note: 'sticky-note',
  } as const;

  test.each(Object.entries(files))('%s', (form, file) => {
    const source = read(`node_modules/lucide-react/dist/esm/icons/${file}.mjs`);
    const paths = [...source.matchAll(/\bd: "(.+?)"/g)].map(([, d]) => d);
    const circles = [...source.matchAll(/cx: "(\d+)", cy: "(\d+)", r: "(\d+)"/g)].map(
      ([, cx = '', cy, r = '']) =>
        `M${Number(cx) - Number(r)} ${cy}a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0 -${2 * Number(r)} 0`,
    );
    expect([...kindIcons[form as keyof typeof files]].sort()).toEqual([...paths, ...circles].sort());
  });

  test('digitalGoal', () => {
    const source = read('src/renderer/ui/KindIcon.tsx');
    for (const path of kindIcons.digitalGoal) expect(source).toContain(`d="${path}"`);
  });
});
