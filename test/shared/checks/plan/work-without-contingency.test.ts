import { idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('work-without-contingency', {
  fires: [[sketch({ w: planned({ contingency: ' ' }) }), [{ targets: ['w'] }]]],
  silent: [
    sketch({
      c: planned({ contingency: 'Stop' }),
      r: planned({ risks: [{ id: 'risk', likelihood: 1, impact: 1 }] }),
      i: idea(),
    }),
  ],
});
