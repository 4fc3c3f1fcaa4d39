import { active, done, idea, kpi, planned, sketch, stopped, testCheck } from '#test/support/checkTester.ts';

testCheck('work-without-kpi', {
  fires: [
    [
      sketch({ i: idea(), w: active(), k: kpi({ parked: true }) }, 'k measures w'),
      [
        { severity: 'I', targets: ['i'] },
        { severity: 'E', targets: ['w'] },
      ],
    ],
  ],
  silent: [sketch({ w: planned(), k: kpi() }, 'k measures w'), sketch({ d: done(), s: stopped() })],
});
