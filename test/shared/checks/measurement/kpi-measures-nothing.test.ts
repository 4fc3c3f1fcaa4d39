import { capability, goal, kpi, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('kpi-measures-nothing', {
  fires: [
    [
      sketch({ k: kpi(), l: kpi(), p: goal({ parked: true }) }, 'k leadsTo l, l measures p'),
      [{ targets: ['k'] }, { targets: ['l'] }],
    ],
  ],
  silent: [sketch({ k: kpi(), c: capability() }, 'k measures c'), sketch({ k: kpi({ parked: true }) })],
});
