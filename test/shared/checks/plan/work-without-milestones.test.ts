import { active, done, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('work-without-milestones', {
  fires: [[sketch({ w: active() }), [{ targets: ['w'] }]]],
  silent: [sketch({ w: planned({ milestones: [{ id: 'm', title: '' }] }), i: idea(), d: done() })],
});
