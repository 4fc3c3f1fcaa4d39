import { goal, idea, planned, sketch, stopped, testCheck } from '#test/support/checkTester.ts';

testCheck('circular-support', {
  fires: [
    [
      sketch(
        { a: goal(), b: goal(), c: goal(), x: planned(), y: idea() },
        'c supports a, a supports b, b supports c, x supports y, y supports x, x supports a',
      ),
      [{ targets: ['a', 'b', 'c'] }, { targets: ['x', 'y'] }],
    ],
  ],
  silent: [
    sketch({ a: goal(), b: goal(), c: goal() }, 'a supports b, b supports c, a supports c'),
    sketch({ a: planned(), b: stopped() }, 'a supports b, b supports a'),
    sketch({ a: planned(), b: planned() }, 'a dependsOn b, b dependsOn a'),
  ],
});
