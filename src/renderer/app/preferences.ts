import { firstTableMemory, isTableMemory, type TableMemory } from '#renderer/plan/table/tableLayout.ts';
import type { Contrast, Theme } from '#renderer/ui/theme/appearance.ts';
import { createValue, type Value } from './value.ts';

/** What a person chose for this computer; never part of a map. */
export interface Preferences {
  readonly theme: Theme;
  readonly contrast: Contrast;
  /** Null: wide where there is room. */
  readonly railOpen: boolean | null;
  /** Null: while something is selected, and always in a wide window. */
  readonly inspectorOpen: boolean | null;
  /** The findings stand where the inspector does, and hide it. */
  readonly findingsOpen: boolean;
  readonly sort: string;
  /** Ids of commands, the latest first, for the palette. */
  readonly recentCommands: readonly string[];
  /** Columns and saved layouts of the plan's table. */
  readonly planTable: TableMemory;
}

const defaults: Preferences = {
  theme: 'system',
  contrast: 'normal',
  railOpen: null,
  inspectorOpen: null,
  findingsOpen: false,
  sort: 'edited',
  recentCommands: [],
  planTable: firstTableMemory,
};

// In localStorage and not in the database: the theme has to be there before the first picture, and without it.
const KEY = 'throughline.preferences';

const accepts: { readonly [K in keyof Preferences]: (value: unknown) => boolean } = {
  theme: (value) => value === 'system' || value === 'light' || value === 'dark',
  contrast: (value) => value === 'normal' || value === 'high',
  railOpen: (value) => typeof value === 'boolean',
  inspectorOpen: (value) => value === null || typeof value === 'boolean',
  findingsOpen: (value) => typeof value === 'boolean',
  sort: (value) => typeof value === 'string',
  recentCommands: (value) => Array.isArray(value) && value.every((id) => typeof id === 'string'),
  planTable: isTableMemory,
};

/** Reads stored preferences; whatever cannot be used takes its default. */
export function preferencesOf(text: string | null): Preferences {
  let raw: unknown = null;
  try {
    raw = JSON.parse(text ?? 'null');
  } catch {
    // Damaged: the defaults do.
  }
  if (typeof raw !== 'object' || raw === null) return defaults;
  const known = Object.entries(raw).filter(([key, value]) => {
    return Object.hasOwn(accepts, key) && accepts[key as keyof Preferences](value);
  });
  return { ...defaults, ...Object.fromEntries(known) };
}

export interface PreferenceStore extends Value<Preferences> {
  change(some: Partial<Preferences>): void;
}

/** The preferences, kept over restarts and in step between windows. */
export function openPreferences(): PreferenceStore {
  const value = createValue(preferencesOf(read()));
  window.addEventListener('storage', (event) => {
    if (event.key === KEY) value.set(preferencesOf(event.newValue));
  });
  return {
    ...value,
    change: (some) => {
      value.set({ ...value.get(), ...some });
      write(JSON.stringify(value.get()));
    },
  };
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // Without room for it the choice holds until the window is closed.
  }
}
