import { done, idea, paused, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('one-sided-benefit', {
  fires: [
    [
      sketch({
        a: planned({ audienceBenefit: 'Answers' }),
        o: paused({ organizationBenefit: 'Fewer calls', audienceBenefit: ' ' }),
      }),
      [{ targets: ['a'] }, { targets: ['o'] }],
    ],
  ],
  silent: [
    sketch({ w: planned({ audienceBenefit: 'Answers', organizationBenefit: 'Fewer calls' }), v: planned() }),
    sketch({ d: done({ audienceBenefit: 'Answers' }), i: idea({ audienceBenefit: 'Answers' }) }),
  ],
});
