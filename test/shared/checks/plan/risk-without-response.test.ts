import { done, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('risk-without-response', {
  fires: [
    [sketch({ w: planned({ risks: [{ id: 'r', likelihood: 3, impact: 4, response: ' ' }] }) }), [{ targets: ['w'] }]],
  ],
  silent: [
    sketch({
      l: planned({ risks: [{ id: 'r', likelihood: 2, impact: 5 }] }),
      a: planned({ risks: [{ id: 's', likelihood: 5, impact: 5, response: 'Ask' }] }),
      d: done({ risks: [{ id: 't', likelihood: 5, impact: 5 }] }),
    }),
  ],
});
