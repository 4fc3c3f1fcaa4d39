import { active, activeProgram, program, sketch, testCheck } from '#test/support/checkTester.ts';

const rules = { segment: 'a', businessRules: 'b', serviceLevels: 'c', measurement: 'd', feedback: 'e', analytics: 'f' };

testCheck('operating-rules-incomplete', {
  fires: [
    [
      sketch({
        p: activeProgram({ operatingRules: { segment: 'Partners', serviceLevels: ' ', feedback: 'Monthly' } }),
      }),
      [{ targets: ['p'], missing: ['businessRules', 'serviceLevels', 'measurement', 'analytics'] }],
    ],
  ],
  silent: [
    sketch({ p: activeProgram({ operatingRules: rules }), i: program() }),
    sketch({ p: program({ status: 'paused' }), w: active() }),
  ],
});
