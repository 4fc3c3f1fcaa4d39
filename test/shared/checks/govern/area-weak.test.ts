import { goal, note, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('area-weak', {
  fires: [
    [
      sketch({ g: goal() }, '', {
        map: { areas: { communication: { score: 1 }, vision: { score: 0 }, it: { score: 2 } } },
      }),
      [{ missing: ['vision', 'communication'] }],
    ],
  ],
  silent: [
    sketch({ g: goal() }, '', { map: { areas: { vision: { score: 2 }, it: { score: 4 } } } }),
    sketch({ n: note() }, '', { map: { areas: { it: { score: 0 } } } }),
  ],
});
