import { program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('support-without-reputation', {
  fires: [
    [
      sketch({ p: program({ status: 'idea', purposes: ['support', 'feedback'], reputationSystem: false }) }),
      [{ targets: ['p'] }],
    ],
  ],
  silent: [
    sketch({ p: program({ purposes: ['support'], reputationSystem: true }), f: program({ purposes: ['feedback'] }) }),
  ],
});
