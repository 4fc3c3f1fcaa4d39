import { done, idea, planned, sketch, stopped, testCheck } from '#test/support/checkTester.ts';

testCheck('circular-dependency', {
  fires: [
    [
      sketch(
        { a: idea(), b: done(), c: planned(), x: planned(), y: planned() },
        'a dependsOn b, b dependsOn c, c dependsOn a, y dependsOn x, x dependsOn y',
      ),
      [{ targets: ['a', 'b', 'c'] }, { targets: ['x', 'y'] }],
    ],
  ],
  silent: [
    sketch({ a: planned(), b: planned(), c: planned() }, 'a dependsOn b, b dependsOn c, a dependsOn c'),
    sketch({ a: planned(), b: stopped() }, 'a dependsOn b, b dependsOn a'),
    sketch({ a: planned(), b: planned() }, 'a supports b, b supports a'),
  ],
});
