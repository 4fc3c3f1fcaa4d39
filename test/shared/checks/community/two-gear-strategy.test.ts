import { active, done, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('two-gear-strategy', {
  fires: [
    [
      sketch({
        w: planned({ gears: ['acquisition'] }),
        i: idea({ gears: ['engagement'] }),
        d: done({ gears: ['enlistment'] }),
      }),
      [{}],
    ],
  ],
  silent: [
    sketch({ w: planned({ gears: ['monetization'] }), v: active({ gears: ['enlistment'] }) }),
    sketch({ w: planned({ gears: ['engagement'] }) }),
    sketch({ w: planned(), i: idea({ gears: ['acquisition'] }) }),
  ],
});
