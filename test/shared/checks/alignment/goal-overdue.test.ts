import { businessGoal, goal, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

testCheck('goal-overdue', {
  fires: [
    [
      sketch({ g: goal({ due: '2026-03-30' }), b: businessGoal({ due: '2020-01-01' }) }),
      [{ targets: ['b'] }, { targets: ['g'] }],
    ],
  ],
  silent: [sketch({ g: goal({ due: TODAY }), h: goal(), p: goal({ due: '2020-01-01', parked: true }) })],
});
