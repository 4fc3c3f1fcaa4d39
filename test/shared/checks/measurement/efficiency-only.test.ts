import { goal, idea, kpi, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('efficiency-only', {
  fires: [
    [
      sketch({ i: idea(), k: kpi({ view: 'efficiency' }), l: kpi() }, 'k measures i, l measures i'),
      [{ targets: ['i'] }],
    ],
  ],
  silent: [
    sketch(
      { w: planned(), k: kpi({ view: 'efficiency' }), l: kpi({ view: 'effectiveness' }) },
      'k measures w, l measures w',
    ),
    sketch({ w: planned(), k: kpi(), g: goal(), l: kpi({ view: 'efficiency' }) }, 'k measures w, l measures g'),
  ],
});
