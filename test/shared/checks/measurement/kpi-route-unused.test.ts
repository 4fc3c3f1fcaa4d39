import { goal, kpi, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('kpi-route-unused', {
  fires: [[sketch({ k: kpi({ stage: 'nowhere' }) }, '', { stages: [{ id: 'z' }, { id: 'y' }, { id: 'x' }] }), [{}]]],
  silent: [
    sketch({ k: kpi({ stage: 'x' }) }, '', { stages: [{ id: 'z' }, { id: 'y' }, { id: 'x' }] }),
    sketch({ k: kpi() }),
    sketch({ g: goal() }, '', { stages: [{ id: 'z' }, { id: 'y' }, { id: 'x' }] }),
  ],
});
