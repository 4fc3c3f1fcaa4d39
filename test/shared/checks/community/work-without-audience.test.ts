import { done, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('work-without-audience', {
  fires: [
    [
      sketch({ w: planned({ audiences: ['gone'] }), d: done() }, '', { audiences: [{ id: 'a' }] }),
      [{ targets: ['d'] }, { targets: ['w'] }],
    ],
  ],
  silent: [sketch({ w: planned({ audiences: ['a'] }), i: idea() }, '', { audiences: [{ id: 'a' }] })],
});
