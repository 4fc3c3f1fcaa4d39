import { createContext, useContext } from 'react';
import type { Platform, RecentFiles } from '#renderer/platform/platform.ts';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { StartReport, Storage, StorageError } from '#renderer/state/mapStorage.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import type { OpenDialog } from './openDialog.ts';
import type { PreferenceStore } from './preferences.ts';
import type { Route } from './route.ts';
import type { Value } from './value.ts';

/** An open map, how it is looked at, and what the checks say of it. */
export interface OpenMap {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
}

/** The map that the address names, on its way to being open. */
export type MapSession =
  | { readonly state: 'none' }
  | { readonly state: 'opening'; readonly mapId: string }
  | ({ readonly state: 'open' } & OpenMap)
  | { readonly state: 'failed'; readonly mapId: string; readonly error: StorageError };

/** The running program: what its parts share. */
export interface Program {
  readonly platform: Platform;
  readonly storage: Storage;
  /** Files opened and saved last; null where nothing leads back to one. */
  readonly recentFiles: RecentFiles | null;
  readonly preferences: PreferenceStore;
  readonly route: Value<Route>;
  readonly session: Value<MapSession>;
  /** The dialog above the page, if there is one. */
  readonly dialog: Value<OpenDialog | null>;
  /** What was found at the start; its offers go when they are taken up or declined. */
  readonly startReport: Value<StartReport>;
  /** The present moment as the document holds it. */
  readonly now: () => string;
  readonly newId: () => string;
}

const ProgramContext = createContext<Program | null>(null);
export const ProgramProvider = ProgramContext.Provider;

export function useProgram(): Program {
  const program = useContext(ProgramContext);
  if (program === null) throw new Error('This part stands outside the program.');
  return program;
}

/** The open map's store, or null while none is open. */
export function openMapOf(program: Program): MapStore | null {
  const session = program.session.get();
  return session.state === 'open' ? session.map : null;
}
