import { program, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

testCheck('task-program-without-end', {
  fires: [[sketch({ p: program({ status: 'idea', lifespan: 'task', start: '2026-01-01' }) }), [{ targets: ['p'] }]]],
  silent: [
    sketch({ p: program({ lifespan: 'task', end: TODAY }), o: program({ lifespan: 'objective' }), n: program() }),
  ],
});
