import { idea, planned, sketch, stopped, testCheck } from '#test/support/checkTester.ts';

testCheck('overspent', {
  fires: [
    [
      sketch({
        i: idea({ cost: { oneOff: 10 }, spent: 10.5 }),
        y: planned({ cost: { perYear: 10 }, start: '2026-01-01', end: '2026-07-01', spent: 6 }),
      }),
      [{ targets: ['i'] }, { targets: ['y'] }],
    ],
  ],
  silent: [
    sketch({
      a: planned({ cost: { oneOff: 10 }, spent: 10 }),
      z: planned({ spent: 10 }),
      y: planned({ cost: { perYear: 10 }, start: '2025-01-01', end: '2026-07-01', spent: 14 }),
    }),
    sketch({ s: stopped({ cost: { oneOff: 1 }, spent: 5 }) }),
  ],
});
