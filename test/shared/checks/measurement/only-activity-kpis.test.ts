import { goal, idea, kpi, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('only-activity-kpis', {
  fires: [
    [
      sketch({ i: idea(), a: kpi({ result: 'activity' }), b: kpi() }, 'a measures i, b measures i'),
      [{ targets: ['i'] }],
    ],
  ],
  silent: [
    sketch(
      { w: planned(), a: kpi({ result: 'activity' }), o: kpi({ result: 'outcome' }) },
      'a measures w, o measures w',
    ),
    sketch({ w: planned(), g: goal(), a: kpi({ result: 'activity' }) }, 'a measures g'),
  ],
});
