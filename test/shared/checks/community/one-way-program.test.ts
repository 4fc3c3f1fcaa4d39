import { program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('one-way-program', {
  fires: [[sketch({ p: program({ status: 'idea', models: ['newsletter', 'blog'] }) }), [{ targets: ['p'] }]]],
  silent: [sketch({ p: program({ models: ['blog', 'forum'] }), n: program() })],
});
