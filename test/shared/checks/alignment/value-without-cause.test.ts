import { businessGoal, goal, planned, sketch, testCheck, valueGoal } from '#test/support/checkTester.ts';

testCheck('value-without-cause', {
  fires: [
    [
      sketch(
        {
          s: valueGoal(),
          c: valueGoal({ perspective: 'customer' }),
          g: goal({ perspective: 'customer' }),
          w: planned(),
        },
        'g supports c, w supports s',
      ),
      [{ targets: ['c'] }, { targets: ['s'] }],
    ],
  ],
  silent: [
    sketch(
      { s: valueGoal(), c: valueGoal({ perspective: 'customer' }), l: goal({ perspective: 'learning' }) },
      'c supports s, l supports c',
    ),
    sketch({ i: businessGoal({ perspective: 'internal' }), g: goal({ perspective: 'customer' }) }),
  ],
});
