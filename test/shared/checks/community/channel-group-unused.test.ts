import { idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('channel-group-unused', {
  fires: [
    [
      sketch({ w: planned({ channels: ['b', 'gone'] }), i: idea({ channels: ['a'] }) }, '', {
        channels: [
          { id: 'a', group: 'socialWeb' },
          { id: 'b', group: 'thirdParty' },
        ],
      }),
      [{ missing: ['ownedCommunity', 'socialWeb', 'enterprise'] }],
    ],
  ],
  silent: [
    sketch({ w: planned({ channels: ['ownedCommunity', 'socialWeb', 'enterprise', 'thirdParty'] }) }, '', {
      channels: (['ownedCommunity', 'socialWeb', 'enterprise', 'thirdParty'] as const).map((group) => ({
        id: group,
        group,
      })),
    }),
    sketch({ i: idea() }, '', {
      channels: [
        { id: 'a', group: 'socialWeb' },
        { id: 'b', group: 'thirdParty' },
      ],
    }),
    sketch({ w: planned() }),
  ],
});
