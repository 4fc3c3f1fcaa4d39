import { done, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('audience-not-reached', {
  fires: [
    [
      sketch({ w: planned({ audiences: ['b'] }), d: done({ audiences: ['c'] }) }, '', {
        audiences: [{ id: 'c', priority: true }, { id: 'a', priority: true }, { id: 'b', priority: true }, { id: 'o' }],
      }),
      [{ audience: 'c' }, { audience: 'a' }],
    ],
  ],
  silent: [
    sketch({ w: planned({ audiences: ['a'] }) }, '', { audiences: [{ id: 'a', priority: true }, { id: 'b' }] }),
    sketch({ i: idea(), d: done() }, '', { audiences: [{ id: 'a', priority: true }] }),
  ],
});
