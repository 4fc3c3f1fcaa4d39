import { planned, program, sketch, testCheck } from '#test/support/checkTester.ts';

const answer = { answer: 'People who run the product' };

testCheck('network-thinking-incomplete', {
  fires: [
    [
      sketch({
        p: program({
          network: { who: { answer: 'Users' }, where: { answer: ' ' }, how: { barriers: 'Time', answer: 'By mail' } },
        }),
      }),
      [{ targets: ['p'], missing: ['why', 'where', 'what'] }],
    ],
  ],
  silent: [
    sketch({ p: program({ network: { who: answer, why: answer, where: answer, how: answer, what: answer } }) }),
    sketch({ i: program({ status: 'idea' }), d: program({ status: 'done' }), w: planned() }),
  ],
});
