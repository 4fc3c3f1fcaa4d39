import { kpi, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('kpi-source-not-linked', {
  fires: [[sketch({ k: kpi({ result: 'outcome', sourceLinked: false }) }), [{ targets: ['k'] }]]],
  silent: [
    sketch({
      y: kpi({ result: 'outcome', sourceLinked: true }),
      o: kpi({ result: 'outcome' }),
      a: kpi({ result: 'activity', sourceLinked: false }),
    }),
  ],
});
