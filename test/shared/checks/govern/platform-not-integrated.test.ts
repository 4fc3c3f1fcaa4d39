import { active, done, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('platform-not-integrated', {
  fires: [
    [
      sketch(
        { v: planned({ platforms: ['q', 'p'] }), w: active({ platforms: ['p'] }), d: done({ platforms: ['p'] }) },
        '',
        {
          platforms: [
            { id: 'q', integrated: false },
            { id: 'p', integrated: false },
          ],
        },
      ),
      [
        { targets: ['v'], platform: 'q' },
        { targets: ['v', 'w'], platform: 'p' },
      ],
    ],
  ],
  silent: [
    sketch({ w: planned({ platforms: ['p', 'o', 'gone'] }) }, '', {
      platforms: [{ id: 'p', integrated: true }, { id: 'o' }, { id: 'u', integrated: false }],
    }),
    sketch({ i: idea({ platforms: ['p'] }) }, '', { platforms: [{ id: 'p', integrated: false }] }),
  ],
});
