import { kpi, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('kpi-target-against-direction', {
  fires: [
    [
      sketch({
        i: kpi({ direction: 'increase', baseline: { value: 5 }, target: { value: 5 } }),
        d: kpi({ direction: 'decrease', baseline: { value: 5 }, target: { value: 6 } }),
      }),
      [{ targets: ['d'] }, { targets: ['i'] }],
    ],
  ],
  silent: [
    sketch({
      i: kpi({ direction: 'increase', baseline: { value: 5 }, target: { value: 6 } }),
      d: kpi({ direction: 'decrease', baseline: { value: 5 }, target: { value: 4 } }),
    }),
    sketch({
      m: kpi({ direction: 'maintain', baseline: { value: 5 }, target: { value: 5 } }),
      o: kpi({ baseline: { value: 5 }, target: { value: 4 } }),
      n: kpi({ direction: 'increase', target: { value: -1 } }),
    }),
  ],
});
