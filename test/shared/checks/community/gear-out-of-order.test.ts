import { done, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('gear-out-of-order', {
  fires: [
    [
      sketch({
        a: planned({ gears: ['acquisition'], start: '2026-03-01' }),
        e: done({ gears: ['engagement'], start: '2026-02-01' }),
        l: planned({ gears: ['enlistment'], start: '2026-01-01' }),
      }),
      [{ gear: 'engagement' }, { gear: 'enlistment' }],
    ],
  ],
  silent: [
    sketch({
      a: planned({ gears: ['acquisition', 'engagement'], start: '2026-03-01' }),
      l: planned({ gears: ['enlistment'], start: '2026-03-01' }),
    }),
    sketch({
      a: planned({ gears: ['acquisition'], start: '2026-03-01' }),
      l: planned({ gears: ['enlistment'], start: '2020-01-01' }),
      e: planned({ gears: ['engagement'] }),
      i: idea({ gears: ['engagement'], start: '2020-01-01' }),
    }),
  ],
});
