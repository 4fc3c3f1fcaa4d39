import { businessGoal, goal, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('digital-goal-without-business-goal', {
  fires: [
    [sketch({ g: goal(), h: goal() }, 'g supports h, h supports g'), [{ targets: ['g'] }, { targets: ['h'] }]],
    [sketch({ g: goal(), b: businessGoal() }, 'b supports g'), [{ targets: ['g'] }]],
  ],
  silent: [
    sketch({ g: goal(), h: goal(), b: businessGoal() }, 'g supports h, h supports b'),
    sketch({ g: goal({ parked: true }), b: businessGoal() }),
  ],
});
