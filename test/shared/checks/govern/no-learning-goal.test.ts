import { capability, done, goal, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('no-learning-goal', {
  fires: [
    [
      sketch({
        w: planned(),
        g: goal({ perspective: 'internal' }),
        p: goal({ perspective: 'learning', parked: true }),
      }),
      [{}],
    ],
  ],
  silent: [
    sketch({ w: planned(), g: goal({ perspective: 'learning' }) }),
    sketch({ w: planned(), c: capability() }),
    sketch({ i: idea(), d: done() }),
  ],
});
