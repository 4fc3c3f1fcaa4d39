import { active, done, paused, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('benefit-not-booked', {
  fires: [
    [
      sketch({
        a: active({ benefit: { perYear: 1 }, start: '2025-03-29' }),
        d: done({ benefit: { perYear: 1 }, start: '2020-01-01' }),
      }),
      [{ targets: ['a'] }, { targets: ['d'] }],
    ],
  ],
  silent: [
    sketch({
      y: active({ benefit: { perYear: 1 }, start: '2025-03-30' }),
      o: active({ benefit: { perYear: 1 } }),
      z: active({ benefit: { perYear: 0 }, start: '2020-01-01' }),
    }),
    sketch({
      b: active({
        benefit: { perYear: 1 },
        start: '2020-01-01',
        returns: [{ date: '2021-01-01', amount: -1, note: '' }],
      }),
      p: paused({ benefit: { perYear: 1 }, start: '2020-01-01' }),
    }),
  ],
});
