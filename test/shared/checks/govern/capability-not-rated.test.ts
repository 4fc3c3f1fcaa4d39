import { capability, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('capability-not-rated', {
  fires: [
    [sketch({ a: capability({ current: 0 }), b: capability({ needed: 0 }) }), [{ targets: ['a'] }, { targets: ['b'] }]],
  ],
  silent: [sketch({ c: capability({ current: 0, needed: 0 }), k: capability({ parked: true }) })],
});
