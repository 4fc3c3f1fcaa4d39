import { done, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('outside-horizon', {
  fires: [
    [
      sketch({ b: planned({ start: '2025-12-31' }), e: planned({ end: '2027-01-01' }) }, '', {
        map: { horizon: { start: '2026-01-01', end: '2026-12-31' } },
      }),
      [{ targets: ['b'] }, { targets: ['e'] }],
    ],
  ],
  silent: [
    sketch(
      { w: planned({ start: '2026-01-01', end: '2026-12-31' }), o: planned(), d: done({ start: '2020-01-01' }) },
      '',
      { map: { horizon: { start: '2026-01-01', end: '2026-12-31' } } },
    ),
    sketch({ w: planned({ start: '1999-01-01', end: '2099-01-01' }) }),
  ],
});
