import { activeProgram, program, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

testCheck('health-not-tracked', {
  fires: [
    [
      sketch({ p: activeProgram({ health: [{ date: '2025-12-28' }, { date: '2026-04-01' }] }), n: activeProgram() }),
      [{ targets: ['n'] }, { targets: ['p'] }],
    ],
  ],
  silent: [
    sketch({
      p: activeProgram({ health: [{ date: '2025-12-29' }] }),
      t: activeProgram({ health: [{ date: TODAY }] }),
      i: program(),
    }),
  ],
});
