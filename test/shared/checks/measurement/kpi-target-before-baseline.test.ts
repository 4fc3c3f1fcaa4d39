import { kpi, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

testCheck('kpi-target-before-baseline', {
  fires: [[sketch({ k: kpi({ baseline: { date: TODAY }, target: { date: TODAY } }) }), [{ targets: ['k'] }]]],
  silent: [
    sketch({
      k: kpi({ baseline: { date: TODAY }, target: { date: '2026-04-01' } }),
      l: kpi({ target: { date: '2020-01-01' } }),
    }),
  ],
});
