import { goal, idea, many, planned, sketch, stopped, testCheck } from '#test/support/checkTester.ts';

const goals = many(5, 'g', goal());

testCheck('unfocused-work', {
  fires: [
    [
      sketch({ w: idea(), ...goals }, 'w supports g0, w supports g1, w supports g2, w supports g3, w supports g4'),
      [{ targets: ['w'] }],
    ],
  ],
  silent: [
    sketch(
      { w: planned(), x: planned(), ...goals },
      'w supports g0, w supports g1, w supports g2, w supports g3, w supports x, x supports g4',
    ),
    sketch({ w: stopped(), ...goals }, 'w supports g0, w supports g1, w supports g2, w supports g3, w supports g4'),
  ],
});
