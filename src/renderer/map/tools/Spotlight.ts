import type { Traced, ViewStateStore } from '#renderer/state/viewState.ts';

/** Who may light up a part of the map, the one that comes first before the others. */
const order = ['linking', 'find', 'present', 'trace'] as const;
export type Lamp = (typeof order)[number];

/** Lights up a part of the map and dims the rest. Several may want to at once: the foremost does, and the next after it. */
export class Spotlight {
  readonly #view: ViewStateStore;
  readonly #wanted = new Map<Lamp, Traced>();

  constructor(view: ViewStateStore) {
    this.#view = view;
  }

  /** @param traced what to light up; null puts this lamp out */
  set(lamp: Lamp, traced: Traced | null): void {
    if (traced === null) this.#wanted.delete(lamp);
    else this.#wanted.set(lamp, traced);
    const lit = order.find((one) => this.#wanted.has(one));
    this.#view.setState({ traced: lit === undefined ? null : (this.#wanted.get(lit) ?? null) });
  }

  clear(): void {
    this.#wanted.clear();
    this.#view.setState({ traced: null });
  }
}
