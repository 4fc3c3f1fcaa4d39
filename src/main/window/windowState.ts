/** Where the window was, so that it comes back there; clamped, because the projector may be gone by then. */
import { readFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { theme } from '#shared/ipc/contract.ts';

/** Smallest size at which every view still works (product: "from 1024 x 640"). */
export const MINIMUM = { width: 1024, height: 640 } as const;
const FIRST = { width: 1360, height: 860 } as const;
/** A resize ends in many events; the last of them is written. */
const WRITE_AFTER_MS = 400;

const side = z.number().int().min(-100_000).max(100_000);
const windowState = z.object({
  bounds: z.object({ x: side, y: side, width: side, height: side }).nullable(),
  maximized: z.boolean(),
  theme,
});
export type WindowState = z.infer<typeof windowState>;

const unknownState: WindowState = { bounds: null, maximized: false, theme: 'system' };

/** @returns what was kept, or the first start's state where the file is missing, damaged or of another version. */
export function readWindowState(path: string): WindowState {
  try {
    return windowState.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { ...unknownState };
  }
}

/** @returns bounds that lie wholly on one of the displays that are there now, in its device-independent pixels. */
export function fittingBounds(kept: Rectangle | null): Rectangle {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const home = screen.getPrimaryDisplay().workArea;
  const area = kept ? (widestOverlap(kept, areas) ?? home) : home;
  const wanted = kept ?? FIRST;
  const width = between(wanted.width, MINIMUM.width, area.width);
  const height = between(wanted.height, MINIMUM.height, area.height);
  const sameDisplay = kept !== null && overlap(kept, area) > 0;
  return {
    width,
    height,
    x: sameDisplay ? between(kept.x, area.x, area.x + area.width - width) : middle(area.x, area.width, width),
    y: sameDisplay ? between(kept.y, area.y, area.y + area.height - height) : middle(area.y, area.height, height),
  };
}

/**
 * Follows a window and hands its place on whenever it rests.
 * @param keep takes the state, which is changed in place.
 */
export function keepWindowState(window: BrowserWindow, state: WindowState, keep: () => void): void {
  let timer: NodeJS.Timeout | undefined;

  function note(): void {
    clearTimeout(timer);
    // Normal bounds: those to return to after maximized or full screen.
    state.bounds = window.getNormalBounds();
    state.maximized = window.isMaximized();
    keep();
  }
  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!window.isDestroyed()) note();
    }, WRITE_AFTER_MS);
  }

  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', note);
}

function widestOverlap(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined {
  return areas
    .map((area) => ({ area, shared: overlap(bounds, area) }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)[0]?.area;
}

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** The upper limit wins: a display smaller than the smallest window still shows its upper left corner. */
function between(value: number, lowest: number, highest: number): number {
  return Math.max(Math.min(value, highest), Math.min(lowest, highest));
}

function middle(start: number, room: number, size: number): number {
  return Math.round(start + Math.max(0, room - size) / 2);
}
