import { idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('review-overdue', {
  fires: [
    [sketch({ w: planned() }, '', { map: { review: { everyMonths: 1, last: '2026-02-27' } } }), [{}]],
    [
      sketch({ w: planned() }, '', { map: { review: { everyMonths: 3 }, createdAt: '2025-12-31T01:00:00+02:00' } }),
      [{}],
    ],
  ],
  silent: [
    sketch({ w: planned() }, '', {
      map: { review: { everyMonths: 1, last: '2026-03-01' }, createdAt: '2020-01-01T00:00:00Z' },
    }),
    sketch({ w: planned() }, '', { map: { review: { everyMonths: 3 }, createdAt: '2025-12-31T23:59:59Z' } }),
    sketch({ w: planned() }, '', { map: { review: { last: '2020-01-01' } } }),
    sketch({ i: idea() }, '', { map: { review: { everyMonths: 1, last: '2020-01-01' } } }),
  ],
});
