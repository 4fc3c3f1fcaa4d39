import { goal, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('total-community-gap', {
  fires: [
    [
      sketch({}, '', {
        audiences: [
          { id: 'a', group: 'partners' },
          { id: 'b', group: 'customers' },
        ],
      }),
      [{ missing: ['prospects', 'employees', 'influencers'] }],
    ],
  ],
  silent: [
    sketch({}, '', {
      audiences: (['customers', 'prospects', 'employees', 'partners', 'influencers'] as const).map((group) => ({
        id: group,
        group,
      })),
    }),
    sketch({ g: goal() }),
  ],
});
