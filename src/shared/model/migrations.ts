import { VERSION } from './document.ts';

/** One step from a format version to the next: pure, on the raw parsed file. */
export interface Migration {
  readonly from: number;
  /** What a person is told that it did. */
  readonly says: string;
  readonly migrate: (raw: Record<string, unknown>) => Record<string, unknown>;
}

/** One line a version; version 1 is the first. */
export const migrations: readonly Migration[] = [];

export interface Migrated {
  readonly raw: Record<string, unknown>;
  /** What was changed, a sentence a step; empty for a file of the present version. */
  readonly steps: readonly string[];
}

/**
 * Brings a raw file of an older version to the present one, step by step, on a copy.
 * @returns null where no way leads from that version
 */
export function migrate(
  raw: Record<string, unknown>,
  version: number,
  known: readonly Migration[] = migrations,
): Migrated | null {
  let current = raw;
  const steps: string[] = [];
  for (let at = version; at < VERSION; at++) {
    const step = known.find((m) => m.from === at);
    if (step === undefined) return null;
    current = step.migrate(structuredCopy(current));
    steps.push(step.says);
  }
  return { raw: current, steps };
}

/** A migration may not alter what it was given: it gets plain JSON of its own. */
function structuredCopy(raw: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(raw)) as Record<string, unknown>;
}
