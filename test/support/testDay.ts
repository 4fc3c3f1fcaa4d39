import type { BrowserContext } from '@playwright/test';

/** The moment at which every end-to-end test begins: templates move their days with the calendar, and expectations must not. */
export const BEGINNING = new Date('2026-11-22T09:30:00.000Z');

/** From now on time in the context's pages goes on from `BEGINNING`, at its usual pace and across reloads. */
export async function beginOnTestDay(context: BrowserContext): Promise<void> {
  await context.addInitScript((offset) => {
    const RealDate = Date;
    const now = () => RealDate.now() + offset;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, values, newTarget) =>
        Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget) as Date,
      apply: () => new RealDate(now()).toString(),
      get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
    });
  }, BEGINNING.getTime() - Date.now());
}
