import { idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('no-it-partner', {
  fires: [
    [
      sketch({ w: planned({ platforms: ['p'], itPartner: ' ' }) }, '', { platforms: [{ id: 'p' }] }),
      [{ targets: ['w'] }],
    ],
  ],
  silent: [
    sketch(
      {
        a: planned({ platforms: ['p'], itPartner: 'Ben' }),
        g: planned({ platforms: ['gone'] }),
        i: idea({ platforms: ['p'] }),
      },
      '',
      { platforms: [{ id: 'p' }] },
    ),
  ],
});
