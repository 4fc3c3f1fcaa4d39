import { capability, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('work-without-capability', {
  fires: [
    [
      sketch({ w: planned(), v: planned(), c: capability() }, 'w dependsOn v'),
      [{ targets: ['v'] }, { targets: ['w'] }],
    ],
  ],
  silent: [
    sketch({ a: planned(), b: planned(), c: capability(), i: idea() }, 'c enables a, b dependsOn c'),
    sketch({ w: planned(), c: capability({ parked: true }) }),
  ],
});
