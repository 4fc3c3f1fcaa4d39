import { active, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('duplicate-platforms', {
  fires: [
    [
      sketch({ v: planned({ platforms: ['c'] }), w: active({ platforms: ['b'] }) }, '', {
        platforms: [
          { id: 'a', function: 'forum' },
          { id: 'b', function: ' Forum ' },
          { id: 'c', function: 'FORUM' },
        ],
      }),
      [{ targets: ['v', 'w'], function: 'Forum' }],
    ],
    [
      sketch({ w: active({ platforms: ['a', 'b', 'c', 'd'] }) }, '', {
        platforms: [
          { id: 'a', function: 'Wiki' },
          { id: 'b', function: 'Ask' },
          { id: 'c', function: 'Ask' },
          { id: 'd', function: 'Wiki' },
        ],
      }),
      [
        { targets: ['w'], function: 'Wiki' },
        { targets: ['w'], function: 'Ask' },
      ],
    ],
  ],
  silent: [
    sketch({ w: planned({ platforms: ['a', 'c', 'd'] }), i: idea({ platforms: ['b'] }) }, '', {
      platforms: [
        { id: 'a', function: 'Forum' },
        { id: 'b', function: 'Forum' },
        { id: 'c' },
        { id: 'd', function: ' ' },
      ],
    }),
  ],
});
