import { capability, idea, planned, sketch, stopped, TODAY, testCheck } from '#test/support/checkTester.ts';

testCheck('starts-before-dependency', {
  fires: [
    [
      sketch({ w: planned({ start: '2026-01-01' }), i: idea({ end: '2026-01-02' }) }, 'w dependsOn i'),
      [{ targets: ['w'] }],
    ],
  ],
  silent: [
    sketch(
      {
        w: planned({ start: '2026-01-01' }),
        v: planned({ end: '2026-01-01' }),
        o: planned(),
        s: stopped({ end: TODAY }),
        c: capability({ due: TODAY }),
      },
      'w dependsOn v, w dependsOn o, w dependsOn s, w dependsOn c',
    ),
    sketch(
      { i: idea({ start: '2026-01-01' }), v: planned({ end: TODAY }), o: planned() },
      'i dependsOn v, o dependsOn v',
    ),
  ],
});
