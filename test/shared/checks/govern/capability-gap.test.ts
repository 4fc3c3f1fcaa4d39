import { capability, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('capability-gap', {
  fires: [[sketch({ c: capability({ current: 0, needed: 1, plan: ' ' }) }), [{ targets: ['c'] }]]],
  silent: [
    sketch({
      p: capability({ current: 0, needed: 4, plan: 'Train' }),
      e: capability({ current: 2, needed: 2 }),
      o: capability({ needed: 4 }),
      k: capability({ current: 0, needed: 4, parked: true }),
    }),
  ],
});
