import { openPages, type Pages } from './pages.ts';

/** What a row comes to, in ms: ours and the reference's. */
export interface Figures {
  readonly ours: number;
  readonly reference: number;
}

/** A figure of the program beside a reference in the same run, and what it is held to (the targets of performance.md). */
export interface Row {
  /** By which it is chosen: whole, or words of it. */
  readonly name: string;
  /** What it is compared with. */
  readonly against: string;
  /** Most times the reference. */
  readonly target: number;
  readonly measure: (means: Means, rounds: number) => Promise<Figures>;
}

/** What rows measure with: opened for the first that needs it, shared by all. */
export class Means {
  #pages: Promise<Pages> | null = null;
  readonly #kept = new Map<string, unknown>();

  pages(): Promise<Pages> {
    this.#pages ??= openPages();
    return this.#pages;
  }

  /** What several rows read of one measurement. */
  once<T>(name: string, measure: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, measure());
    return this.#kept.get(name) as T;
  }

  async close(): Promise<void> {
    await (await this.#pages)?.close();
  }
}
