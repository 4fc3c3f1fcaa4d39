import { planned, program, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

testCheck('program-without-business-case', {
  fires: [
    [
      sketch({
        b: program({ benefit: { perYear: 5 }, cost: {} }),
        c: program({ cost: { oneOff: 0 }, benefit: { perYear: 0 }, returns: [{ date: TODAY, amount: -5, note: '' }] }),
      }),
      [{ targets: ['b'] }, { targets: ['c'] }],
    ],
  ],
  silent: [
    sketch({
      p: program({ cost: { perYear: 0 }, benefit: { perYear: 1 } }),
      r: program({ cost: { oneOff: 9 }, returns: [{ date: '2030-01-01', amount: 1, note: '' }] }),
      i: program({ status: 'idea' }),
      w: planned(),
    }),
  ],
});
