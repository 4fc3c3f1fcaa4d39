import { done, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('no-review-rhythm', {
  fires: [[sketch({ w: planned() }), [{}]]],
  silent: [
    sketch({ w: planned() }, '', { map: { review: { everyMonths: 3 } } }),
    sketch({ i: idea(), d: done(), p: planned({ parked: true }) }),
  ],
});
