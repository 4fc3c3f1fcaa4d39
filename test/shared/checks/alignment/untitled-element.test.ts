import { goal, kpi, note, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('untitled-element', {
  fires: [[sketch({ g: goal({ title: ' \t' }), k: kpi() }), [{ targets: ['g'] }, { targets: ['k'] }]]],
  silent: [sketch({ g: goal({ title: 'Grow' }), n: note(), p: kpi({ parked: true }) })],
});
