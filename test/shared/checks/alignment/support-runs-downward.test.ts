import { goal, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('support-runs-downward', {
  fires: [
    [
      sketch(
        {
          a: goal({ perspective: 'shareholder' }),
          b: goal({ perspective: 'customer' }),
          c: goal({ perspective: 'learning' }),
        },
        'a supports c, a supports b, b supports c',
      ),
      [{ targets: ['a', 'b'] }, { targets: ['a', 'c'] }, { targets: ['b', 'c'] }],
    ],
  ],
  silent: [
    sketch(
      {
        a: goal({ perspective: 'learning' }),
        b: goal({ perspective: 'internal' }),
        c: goal({ perspective: 'internal' }),
      },
      'a supports b, b supports c',
    ),
    sketch(
      {
        w: planned({ perspective: 'shareholder' }),
        g: goal({ perspective: 'learning' }),
        p: goal({ perspective: 'customer', parked: true }),
      },
      'w supports g, p supports g',
    ),
  ],
});
