import { done, idea, paused, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('front-not-addressed', {
  fires: [
    [
      sketch({ w: planned({ fronts: ['model'] }), i: idea({ fronts: ['operations'] }) }),
      [{ missing: ['experience', 'operations'] }],
    ],
  ],
  silent: [
    sketch({ w: planned({ fronts: ['model', 'operations'] }), v: paused({ fronts: ['experience'] }) }),
    sketch({ w: planned(), d: done({ fronts: ['model'] }) }),
  ],
});
