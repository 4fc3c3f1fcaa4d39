import { describe, expect, it } from 'vitest';
import { FILE_LIMIT, textOfBytes } from '#shared/exchange/fileBytes.ts';
import { readMapFile } from '#shared/exchange/readMapFile.ts';
import { type RefusalReason, RefusedFile } from '#shared/exchange/refusedFile.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import type { FaultAction, FaultCode } from '#shared/model/faults.ts';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const open = (bytes: Uint8Array) => readMapFile(textOfBytes(bytes, decode), () => 'given-id');
const bytesOf = (text: string) => new TextEncoder().encode(text);

const goal = (id: string, more: object = {}) => ({ id, kind: 'goal', title: `Goal ${id}`, ...more });
const file = (more: object = {}) => ({
  format: 'throughline-map',
  version: 1,
  map: { id: 'm' },
  elements: [],
  ...more,
});
const json = (more: object = {}) => JSON.stringify(file(more));

function refusal(bytes: Uint8Array): RefusedFile {
  try {
    open(bytes);
  } catch (error) {
    if (error instanceof RefusedFile) return error;
    throw error;
  }
  throw new Error('It was opened.');
}

describe('a file that cannot be opened at all is refused with one clear sentence', () => {
  const deep = `${'['.repeat(5_000_000)}${']'.repeat(5_000_000)}`;
  const cases: [what: string, bytes: () => Uint8Array, reason: RefusalReason, says: RegExp][] = [
    ['an empty one', () => new Uint8Array(0), 'empty', /empty/],
    ['only white space', () => bytesOf(' \n'), 'empty', /empty/],
    ['only zeros', () => new Uint8Array(5000), 'zeros', /zeros.*backup/],
    ['one cut short', () => bytesOf(json({ x: 'long' }).slice(0, -9)), 'damaged', /cut short.*line 1, column \d+/],
    [
      'one cut short in a later line',
      () => bytesOf(`${JSON.stringify(file(), null, 2).slice(0, -20)}`),
      'damaged',
      /line \d{1,2},/,
    ],
    ['trailing text', () => bytesOf(`${json()}x`), 'damaged', /damaged.*line 1, column/],
    ['two documents', () => bytesOf(`${json()}${json()}`), 'damaged', /damaged/],
    ['a literal NaN', () => bytesOf(json().replace('1', 'NaN')), 'damaged', /damaged/],
    ['UTF-16', () => new Uint8Array([0xff, 0xfe, 0x7b, 0]), 'notText', /UTF-16/],
    ['invalid UTF-8', () => new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22]), 'notText', /UTF-8/],
    ['a PNG with the wrong name', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13]), 'otherFormat', /PNG/],
    ['a workbook', () => new Uint8Array([0x50, 0x4b, 3, 4]), 'otherFormat', /workbook/],
    ['a web page', () => bytesOf('<!doctype html>'), 'otherFormat', /web page/],
    ['some other JSON', () => bytesOf('{"format":"else"}'), 'notAMap', /not a Throughline map/],
    ['a list', () => bytesOf('[]'), 'notAMap', /not a Throughline map/],
    ['a newer version', () => bytesOf(json({ version: 2 })), 'newerVersion', /newer version of Throughline/],
    ['no version', () => bytesOf('{"format":"throughline-map"}'), 'noVersion', /version/],
    ['a version below zero', () => bytesOf(json({ version: -1 })), 'noVersion', /version/],
    ['a version in a text', () => bytesOf(json({ version: '1e9' })), 'noVersion', /version/],
    ['half a version', () => bytesOf(json({ version: 1.5 })), 'noVersion', /version/],
    ['version 0, which never was', () => bytesOf(json({ version: 0 })), 'noVersion', /never existed/],
    ['nesting of 65', () => bytesOf(json({ x: JSON.parse(`${'['.repeat(64)}${']'.repeat(64)}`) })), 'tooDeep', /64/],
    ['nesting of five million', () => bytesOf(deep), 'tooDeep', /64/],
    [
      '20,001 elements',
      () => bytesOf(json({ elements: Array.from({ length: 20_001 }, () => ({})) })),
      'tooMany',
      /20,000 elements/,
    ],
    [
      'a million elements',
      () => bytesOf(json({ elements: Array.from({ length: 1_000_000 }, () => 0) })),
      'tooMany',
      /20,000 elements/,
    ],
    [
      '100,001 links',
      () => bytesOf(json({ links: Array.from({ length: 100_001 }, () => 0) })),
      'tooMany',
      /100,000 links/,
    ],
    ['more than 40 MB', () => new Uint8Array(FILE_LIMIT + 1).fill(0x20), 'tooLarge', /40 MB/],
  ];
  it.each(cases)('%s', (_what, bytes, reason, says) => {
    const refused = refusal(bytes());
    expect(refused.reason).toBe(reason);
    expect(refused.message).toMatch(says);
    // One sentence: it ends with its only full stop.
    expect(refused.message).toMatch(/^[A-Z][^\n]*\.$/);
  });

  it('but 20,000 elements and nesting of 64 are within the limits', () => {
    const elements = Array.from({ length: 20_000 }, (_, i) => goal(`g${i}`));
    expect(open(bytesOf(json({ elements }))).document.elements.size).toBe(20_000);
    const nested = JSON.parse(`${'['.repeat(63)}${']'.repeat(63)}`) as unknown;
    expect(open(bytesOf(json({ x: nested }))).document.unknown.x).toEqual(nested);
  });

  it('a byte order mark is no reason to refuse', () => {
    expect(open(bytesOf(`\ufeff${json()}`)).faults).toEqual([]);
  });
});

describe('what does not fit is repaired or set aside, and the report names each', () => {
  const two = [goal('a'), goal('b')];
  const work = (more: object) => ({ id: 'w', kind: 'initiative', title: 'W', ...more });
  const kpi = (more: object) => ({ id: 'k', kind: 'kpi', title: 'K', ...more });
  const link = (more: object) => ({ id: 'l', from: 'a', to: 'b', relation: 'supports', ...more });
  const cases: [what: string, more: object, code: FaultCode, action: FaultAction, path: string][] = [
    ['a link to nowhere', { elements: two, links: [link({ to: 'x' })] }, 'danglingLink', 'setAside', 'links[0]'],
    ['a link to itself', { elements: two, links: [link({ to: 'a' })] }, 'linkToItself', 'setAside', 'links[0]'],
    [
      'a forbidden link',
      { elements: two, links: [link({ relation: 'measures' })] },
      'linkNotPermitted',
      'setAside',
      'links[0]',
    ],
    ['a double link', { elements: two, links: [link({}), link({ id: 'l2' })] }, 'doubleLink', 'setAside', 'links[1]'],
    [
      'a link without a relation',
      { elements: two, links: [{ id: 'l', from: 'a', to: 'b' }] },
      'incompleteEntry',
      'setAside',
      'links[0]',
    ],
    ['a repeated id', { elements: [goal('a'), goal('a')] }, 'repeatedId', 'setAside', 'elements[1]'],
    [
      'an id that another list has',
      { elements: [goal('a')], audiences: [{ id: 'a' }] },
      'repeatedId',
      'setAside',
      'audiences[0]',
    ],
    ['the map’s own id', { elements: [goal('m')] }, 'repeatedId', 'setAside', 'elements[0]'],
    [
      'a milestone with a risk’s id',
      { elements: [work({ milestones: [{ id: 'x' }], risks: [{ id: 'x', likelihood: 1, impact: 1 }] })] },
      'repeatedId',
      'setAside',
      'elements[0].risks',
    ],
    ['no id', { elements: [{ kind: 'goal', title: 'G' }] }, 'missingId', 'setAside', 'elements[0]'],
    ['an id that is a number', { elements: [{ ...goal('a'), id: 7 }] }, 'missingId', 'setAside', 'elements[0]'],
    ['an unknown kind', { elements: [{ id: 'a', kind: 'dream' }] }, 'unknownKind', 'setAside', 'elements[0]'],
    [
      'a kind named like a prototype’s key',
      { elements: [{ id: 'a', kind: 'constructor' }] },
      'unknownKind',
      'setAside',
      'elements[0]',
    ],
    ['an element that is a text', { elements: ['goal'] }, 'wrongType', 'setAside', 'elements[0]'],
    ['elements that are no list', { elements: {} }, 'wrongType', 'setAside', 'elements'],
    ['a title that is a number', { elements: [goal('a', { title: 5 })] }, 'wrongType', 'setAside', 'elements[0].title'],
    [
      'a title of 5 MB',
      { elements: [goal('a', { title: 'x'.repeat(5e6) })] },
      'tooLong',
      'repaired',
      'elements[0].title',
    ],
    [
      'a description over 20,000',
      { elements: [goal('a', { description: 'x'.repeat(20_001) })] },
      'tooLong',
      'repaired',
      'elements[0].description',
    ],
    [
      'a lone surrogate',
      { elements: [goal('a', { owner: 'x\ud800y' })] },
      'malformedText',
      'repaired',
      'elements[0].owner',
    ],
    [
      'a control character',
      { elements: [goal('a', { owner: 'x\u0007y' })] },
      'malformedText',
      'repaired',
      'elements[0].owner',
    ],
    [
      'a level of its own',
      { elements: [goal('a', { level: 'world' })] },
      'notAChoice',
      'setAside',
      'elements[0].level',
    ],
    ['a weight of 6', { elements: [goal('a', { weight: 6 })] }, 'notAChoice', 'setAside', 'elements[0].weight'],
    ['30 February', { elements: [goal('a', { due: '2026-02-30' })] }, 'notADay', 'setAside', 'elements[0].due'],
    [
      'a date with a time',
      { elements: [goal('a', { due: '2026-02-28T00:00:00Z' })] },
      'notADay',
      'setAside',
      'elements[0].due',
    ],
    [
      'a place beyond the canvas',
      { elements: [goal('a', { position: { x: 1e308, y: 0 } })] },
      'outOfBounds',
      'setAside',
      'elements[0].position.x',
    ],
    [
      'a cost below zero',
      { elements: [work({ cost: { oneOff: -1 } })] },
      'outOfBounds',
      'setAside',
      'elements[0].cost.oneOff',
    ],
    [
      'a whole number beyond 2^53',
      { elements: [work({ spent: 2 ** 53 + 2 })] },
      'outOfBounds',
      'setAside',
      'elements[0].spent',
    ],
    [
      'half a month of review',
      { map: { id: 'm', review: { everyMonths: 1.5 } } },
      'outOfBounds',
      'setAside',
      'map.review.everyMonths',
    ],
    [
      'a gear twice',
      { elements: [work({ gears: ['engagement', 'engagement'] })] },
      'repeatedEntry',
      'repaired',
      'elements[0].gears',
    ],
    [
      'a gear that is none',
      { elements: [work({ gears: ['reverse'] })] },
      'notAChoice',
      'setAside',
      'elements[0].gears',
    ],
    [
      'a reading without its value',
      { elements: [kpi({ readings: [{ date: '2026-01-01' }] })] },
      'incompleteEntry',
      'setAside',
      'elements[0].readings[0]',
    ],
    [
      'a reading on no day',
      { elements: [kpi({ readings: [{ date: '2026-13-01', value: 1 }] })] },
      'incompleteEntry',
      'setAside',
      'elements[0].readings[0]',
    ],
    [
      'nine promises',
      { map: { id: 'm', promises: Array.from({ length: 9 }, () => ({ score: 1 })) } },
      'wrongLength',
      'repaired',
      'map.promises',
    ],
    ['a currency of four letters', { map: { id: 'm', currency: 'EURO' } }, 'wrongType', 'setAside', 'map.currency'],
    ['a map without an id that fits', { map: { id: 5 } }, 'missingId', 'repaired', 'map.id'],
    ['a review without a date', { reviews: [{ id: 'r', text: 'x' }] }, 'incompleteEntry', 'setAside', 'reviews[0]'],
  ];
  it.each(cases)('%s', (_what, more, code, action, path) => {
    const bytes = bytesOf(json(more));
    const before = bytes.slice();
    const { document, faults } = open(bytes);
    expect(faults.map((f) => [f.code, f.action, f.path])).toEqual([[code, action, path]]);
    expect(faults[0]?.message).toMatch(/^[^\n]+\.$/s);
    // What was read is whole, and the file is as it was.
    expect(readMapFile(writeMapFile(document), () => 'x').faults).toEqual([]);
    expect(Buffer.compare(bytes, before)).toBe(0);
  });

  it('the report speaks a person’s language: names and labels, no keys and no ids', () => {
    const more = {
      elements: [...two, work({ cost: { oneOff: -1 }, milestones: [{ id: 'x', title: 'Go', due: '2026-02-30' }] })],
      links: [link({ to: 'x-77' }), link({ id: 'l2', relation: 'measures' })],
    };
    expect(open(bytesOf(json(more))).faults.map((f) => f.message)).toEqual([
      'Initiative “W”, Milestones (entry 1): “2026-02-30” is not a day in the calendar; left unanswered.',
      'Initiative “W”, Cost: “-1” is not a number that fits here.',
      'Link: it joins Goal “Goal a” to something that is not on the map.',
      'Link: “Measures” is no link from Goal “Goal a” to Goal “Goal b”.',
    ]);
  });

  it('what was set aside stands in the report as it stood in the file', () => {
    const dangling = link({ to: 'nowhere', rationale: 'because' });
    const [fault] = open(bytesOf(json({ elements: two, links: [dangling] }))).faults;
    expect(fault?.value).toMatchObject(dangling);
    const unknown = { id: 'a', kind: 'dream', depth: 3 };
    expect(open(bytesOf(json({ elements: [unknown] }))).faults[0]?.value).toEqual(unknown);
  });

  it('keys that would reach a prototype are set aside at every level and reach none', () => {
    const text = `{"format":"throughline-map","version":1,"__proto__":{"polluted":1},"map":{"id":"m","__proto__":{"polluted":2}},
      "elements":[{"id":"a","kind":"goal","title":"A","constructor":{"prototype":{"polluted":3}},"x":{"__proto__":{"polluted":4}}}]}`;
    const { document, faults } = open(bytesOf(text));
    expect(faults.map((f) => [f.code, f.path])).toEqual([
      ['unsafeKey', 'map.__proto__'],
      ['unsafeKey', 'elements[0].constructor'],
      ['unsafeKey', 'elements[0].x.__proto__'],
      ['unsafeKey', '__proto__'],
    ]);
    expect({}).not.toHaveProperty('polluted');
    expect(document.elements.get('a')).not.toHaveProperty('polluted');
    expect(Object.getPrototypeOf(document.map)).toBe(Object.prototype);
  });

  it('cutting a title splits no surrogate pair', () => {
    const title = `${'x'.repeat(299)}🧭`;
    const { document } = open(bytesOf(json({ elements: [goal('a', { title })] })));
    expect(document.elements.get('a')?.title).toBe('x'.repeat(299));
  });

  it('an unknown key is kept at every level and written last, sorted', () => {
    const more = {
      zeta: 1,
      alpha: { b: [1] },
      elements: [goal('a', { later: 'x', cost: 3, position: { x: 1, y: 2, z: 3 } })],
    };
    const { document, faults } = open(bytesOf(json(more)));
    expect(faults).toEqual([]);
    const text = writeMapFile(document);
    expect(JSON.parse(text)).toMatchObject(more);
    expect(text.indexOf('"alpha"')).toBeGreaterThan(text.indexOf('"views"'));
    expect(text.indexOf('"zeta"')).toBeGreaterThan(text.indexOf('"alpha"'));
  });
});
