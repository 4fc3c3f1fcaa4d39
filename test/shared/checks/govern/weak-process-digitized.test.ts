import { active, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('weak-process-digitized', {
  fires: [
    [
      sketch({ a: active({ processReadiness: 0 }), b: active({ processReadiness: 1 }) }),
      [{ targets: ['a'] }, { targets: ['b'] }],
    ],
  ],
  silent: [sketch({ a: active({ processReadiness: 2 }), o: active(), p: planned({ processReadiness: 0 }) })],
});
