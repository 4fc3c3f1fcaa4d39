import { done, idea, paused, planned, sketch, stopped, testCheck } from '#test/support/checkTester.ts';

testCheck('work-without-owner', {
  fires: [[sketch({ w: paused({ owner: ' ' }) }), [{ targets: ['w'] }]]],
  silent: [sketch({ w: planned({ owner: 'Ann' }), i: idea(), d: done(), s: stopped() })],
});
