import { active, paused, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

/** A map reviewed every three months, so that half a year before today matters, with reviews of `w` on some days. */
const reviewed = (elements: Parameters<typeof sketch>[0], ...days: string[]) =>
  sketch(elements, '', {
    map: { review: { everyMonths: 3 } },
    reviews: days.map((date, i) => ({ id: `review-${i}`, date, element: 'w' })),
  });

testCheck('work-not-reviewed', {
  fires: [
    [reviewed({ w: active({ start: '2025-09-29' }) }), [{ targets: ['w'] }]],
    [reviewed({ w: active({ start: '2025-01-01' }) }, '2025-09-29', '2026-04-01'), [{ targets: ['w'] }]],
  ],
  silent: [
    reviewed({ w: active({ start: '2025-09-30' }), o: active(), p: paused({ start: '2020-01-01' }) }),
    reviewed({ w: active({ start: '2025-01-01' }) }, '2025-09-30'),
    reviewed({ w: active({ start: '2025-01-01' }) }, TODAY),
    sketch({ w: active({ start: '2020-01-01' }) }),
  ],
});
