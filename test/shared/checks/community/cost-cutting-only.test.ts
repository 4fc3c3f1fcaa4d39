import { program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('cost-cutting-only', {
  fires: [[sketch({ p: program({ status: 'idea', serves: ['serviceCost'] }) }), [{ targets: ['p'] }]]],
  silent: [
    sketch({
      p: program({ serves: ['serviceCost', 'newProducts'] }),
      n: program(),
      o: program({ serves: ['newProducts'] }),
    }),
  ],
});
