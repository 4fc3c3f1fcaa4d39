import { done, idea, planned, program, sketch, stopped, testCheck } from '#test/support/checkTester.ts';

testCheck('depends-on-stopped', {
  fires: [
    [
      sketch({ w: planned(), p: program(), s: stopped() }, 'w dependsOn s, p dependsOn s'),
      [{ targets: ['p'] }, { targets: ['w'] }],
    ],
  ],
  silent: [
    sketch(
      { w: planned(), v: done(), s: stopped({ parked: true }), p: planned({ parked: true }), x: stopped() },
      'w dependsOn v, w dependsOn s, w dependsOn p, w supports x',
    ),
    sketch(
      { i: idea(), d: done(), q: planned({ parked: true }), s: stopped() },
      'i dependsOn s, d dependsOn s, q dependsOn s',
    ),
  ],
});
