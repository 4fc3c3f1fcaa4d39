import { program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('member-data-not-linked', {
  fires: [[sketch({ p: program({ models: ['offline', 'forum'] }) }), [{ targets: ['p'] }]]],
  silent: [
    sketch({
      p: program({ models: ['forum'], memberDataLinked: true }),
      o: program({ models: ['offline'] }),
      n: program(),
      i: program({ status: 'idea', models: ['forum'] }),
    }),
  ],
});
