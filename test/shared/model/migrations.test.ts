import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMapFile } from '#shared/exchange/readMapFile.ts';
import { VERSION } from '#shared/model/document.ts';
import { type Migration, migrate, migrations } from '#shared/model/migrations.ts';

/** A version that never shipped: it called elements `items`. */
const fromZero: Migration = {
  from: 0,
  says: 'Items are called elements now.',
  migrate: ({ items, ...rest }) => ({ ...rest, version: 1, elements: items }),
};

const old = {
  format: 'throughline-map',
  version: 0,
  map: { id: 'm', title: 'Old' },
  items: [{ id: 'a', kind: 'goal', title: 'A' }],
};

describe('a file of an older version', () => {
  it('is brought to the present one on a copy, and the report says what changed', () => {
    const raw = structuredClone(old);
    const read = readMapFile(JSON.stringify(raw), () => 'x', { known: [fromZero] });
    expect(read.migrated).toEqual(['Items are called elements now.']);
    expect(read.faults).toEqual([]);
    expect(read.document.elements.get('a')?.title).toBe('A');
  });

  it('a migration cannot alter what it was given', () => {
    const careless: Migration = {
      ...fromZero,
      migrate: (raw) => {
        (raw.items as unknown[]).pop();
        return { ...raw, version: 1, elements: raw.items };
      },
    };
    const raw = structuredClone(old);
    expect(migrate(raw, 0, [careless])?.raw.elements).toEqual([]);
    expect(raw).toEqual(old);
  });

  it('without a way to the present version is refused', () => {
    expect(migrate(structuredClone(old), 0, [])).toBeNull();
  });
});

describe('the registry of migrations', () => {
  it('has one step for each version before the present one, and a frozen file of that version that this folder reads', () => {
    expect(migrations.map((m) => m.from)).toEqual(Array.from({ length: VERSION - 1 }, (_, i) => i + 1));
    const frozen = readdirSync(new URL('../../fixtures/', import.meta.url)).filter((name) =>
      /^version-\d+\.throughline$/.test(name),
    );
    expect(frozen.sort()).toEqual(migrations.map((m) => `version-${m.from}.throughline`));
  });
});
