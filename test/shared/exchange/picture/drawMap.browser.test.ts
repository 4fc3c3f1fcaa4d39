import { describe, expect, test } from 'vitest';
import { Scene } from '#renderer/map/scene/scene.ts';
import { evaluate } from '#shared/checks/evaluate.ts';
import { drawMap, type PictureOptions } from '#shared/exchange/picture/drawMap.ts';
import { linePath } from '#shared/exchange/picture/linkStyle.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { templates } from '#shared/templates/registry.ts';
import { hostileMap, hostileTexts } from '#test/support/hostileTexts.ts';

const AS_OF = '2026-11-21';
const SVG = 'http://www.w3.org/2000/svg';

/** The picture as a strict reader of XML has it. */
function drawn(document: MapDocument, options: PictureOptions = {}): SVGSVGElement {
  const { svg } = drawMap(evaluate(document, AS_OF), { locale: 'en-US', ...options });
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')?.textContent ?? '').toBe('');
  return parsed.documentElement as unknown as SVGSVGElement;
}

/** Cards by their titles, each with its place. */
function cardsOf(picture: SVGSVGElement): Map<string, { x: number; y: number }> {
  const cards = new Map<string, { x: number; y: number }>();
  for (const title of picture.querySelectorAll('g > title')) {
    const card = title.parentElement;
    const [x = Number.NaN, y = Number.NaN] = (
      /translate\((\S+) (\S+)\)/.exec(card?.getAttribute('transform') ?? '') ?? []
    )
      .slice(1)
      .map(Number);
    if (!Number.isNaN(x)) cards.set(title.textContent ?? '', { x, y });
  }
  return cards;
}

describe.each(templates.map(({ name, draft }) => ({ name, document: completeDraft(draft) })))(
  'the picture of $name',
  ({ document }) => {
    const picture = drawn(document, { findings: false });
    const scene = new Scene();
    scene.update(document);
    const cards = cardsOf(picture);
    const shown = [...document.elements.values()].filter(({ parked }) => !parked);

    test('holds every card where the canvas has it', () => {
      const away = new Set<string>();
      for (const element of shown) {
        const card = scene.cards.get(element.id);
        const place = cards.get(element.title);
        expect(place, element.title).toBeDefined();
        if (card === undefined || place === undefined) continue;
        const { x, y } = scene.rectOf(card);
        away.add(`${Math.round(x - place.x)} ${Math.round(y - place.y)}`);
      }
      expect(shown.length).toBeGreaterThan(20);
      // One and the same distance for all: the picture's margin.
      expect([...away]).toHaveLength(1);
    });

    test('holds every link on the canvas’s way', () => {
      const paths = new Set([...picture.querySelectorAll('path')].map((path) => path.getAttribute('d')));
      const [first] = shown;
      const card = scene.cards.get(first?.id ?? '');
      const place = cards.get(first?.title ?? '');
      if (card === undefined || place === undefined) throw new Error('no card');
      const here = scene.rectOf(card);
      const dx = place.x - here.x;
      const dy = place.y - here.y;
      const move = (point: { x: number; y: number }) => ({ x: point.x + dx, y: point.y + dy });
      const between = [...document.links.values()].filter((link) =>
        [link.from, link.to].every((id) => document.elements.get(id)?.parked === false),
      );
      expect(between.length).toBeGreaterThan(20);
      for (const link of between) {
        const route = scene.routeOf(link);
        if (route === null) throw new Error('no route');
        const { from, out, into, to, heading } = route;
        const moved = { from: move(from), out: move(out), into: move(into), to: move(to), heading };
        expect(paths.has(linePath(moved)), link.id).toBe(true);
      }
    });

    test('every icon that a card uses is in it', () => {
      for (const use of picture.querySelectorAll('use')) {
        const name = use.getAttribute('xlink:href') ?? '';
        expect(picture.querySelector(name), name).not.toBeNull();
      }
    });
  },
);

describe('a part of the map', () => {
  const document = completeDraft({
    map: { id: 'm', title: 'Parts' },
    elements: [
      { id: 'a', kind: 'goal', title: 'A', perspective: 'shareholder', position: { x: 900, y: 700 } },
      { id: 'b', kind: 'initiative', title: 'B', perspective: 'internal', position: { x: 1200, y: 40 } },
      { id: 'c', kind: 'initiative', title: 'C', perspective: 'customer', position: { x: -500, y: 0 }, parked: true },
    ],
    links: [
      { id: 'l', from: 'b', to: 'a', relation: 'supports' },
      { id: 'k', from: 'c', to: 'a', relation: 'supports' },
    ],
  });
  const links = (picture: SVGSVGElement) => picture.querySelectorAll('path[fill="none"][d*="C"]').length;

  test('is drawn alone, close together, with the links inside it', () => {
    const picture = drawn(document, { elements: new Set(['a', 'b']), legend: false });
    expect([...cardsOf(picture).keys()]).toEqual(['A', 'B']);
    expect(links(picture)).toBe(1);
    expect(Number(picture.getAttribute('height'))).toBeLessThan(600);
    expect(picture.textContent).not.toContain('Customer value');
  });

  test('may hold what is parked, which the whole leaves out', () => {
    expect([...cardsOf(drawn(document)).keys()]).not.toContain('C');
    expect([...cardsOf(drawn(document, { elements: new Set(['a', 'c']) })).keys()]).toEqual(['A', 'C']);
  });
});

describe('texts of a map', () => {
  test('30 of the worst are text in the picture and nothing else', async () => {
    const document = hostileMap();
    const picture = drawn(document);
    const names = new Set([...picture.querySelectorAll('*')].map(({ localName }) => localName));
    expect([...names].filter((name) => !allowed.has(name))).toEqual([]);
    for (const element of picture.querySelectorAll('*')) {
      expect(element.namespaceURI).toBe(SVG);
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$/i);
        if (name.endsWith('href')) expect(value).toMatch(/^#icon-\w+$/);
      }
    }
    const hints = new Set([...picture.querySelectorAll('title')].map(({ textContent }) => textContent));
    for (const text of hostileTexts) expect(hints.has(kept(text)), text).toBe(true);
    expect(hostileTexts.length).toBeGreaterThanOrEqual(30);

    // Put into a page, and shown as an image, it does nothing either.
    window.document.body.append(window.document.importNode(picture, true));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
    await image.decode();
    expect(image.naturalWidth).toBeGreaterThan(100);
    expect('hacked' in window).toBe(false);
  });

  test('of scripts that run from right to left begin at the right', () => {
    const picture = drawn(
      completeDraft({
        map: { id: 'm' },
        elements: [{ id: 'a', kind: 'initiative', title: 'שיפור שביעות רצון הלקוחות' }],
      }),
    );
    const [line] = picture.querySelectorAll('text[direction="rtl"]');
    expect(Number(line?.getAttribute('x'))).toBe(222);
  });
});

const allowed = new Set(['svg', 'title', 'defs', 'g', 'path', 'rect', 'circle', 'use', 'text']);

/** What of a text XML can hold. */
function kept(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
  return text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu, '');
}

describe('what is left out', () => {
  const [template] = templates;
  const document = completeDraft(template?.draft ?? { map: { id: 'none' } });

  test('amounts, owners, findings, heading and legend where they are not wanted', () => {
    const all = drawn(document).textContent ?? '';
    expect(all).toMatch(/\$275K/);
    expect(all).toMatch(/MO · /);
    expect(all).toContain('Community program');
    const bare = drawn(document, {
      withoutMoney: true,
      withoutOwners: true,
      legend: false,
      heading: false,
      findings: false,
    });
    expect(bare.textContent).not.toMatch(/\$\d+K/);
    expect(bare.textContent).not.toMatch(/MO/);
    expect(bare.textContent).not.toContain('Community program');
  });

  test('a transparent picture has no ground of its own', () => {
    expect(drawn(document).querySelector(':scope > rect')?.getAttribute('fill')).toBe('#ffffff');
    expect(drawn(document, { background: 'transparent' }).querySelector(':scope > rect')).toBeNull();
  });

  test('a lens colors the cards and heads the legend', () => {
    const picture = drawn(document, {
      lens: {
        name: 'Whose it is',
        groups: [{ label: 'Maya’s', color: '#7c3aed' }],
        groupOf: (element) => ('owner' in element && element.owner.startsWith('M') ? 0 : null),
      },
    });
    expect(picture.textContent).toContain('Whose it is');
    expect(picture.querySelectorAll('path[fill="#7c3aed"]').length).toBeGreaterThan(0);
  });

  test('an empty map is four empty bands', () => {
    const picture = drawn(completeDraft({ map: { id: 'm', title: 'Blank' } }));
    expect(picture.textContent).toMatch(/Shareholder value.*Learn and grow/);
    expect(Number(picture.getAttribute('width'))).toBeGreaterThan(600);
  });
});
