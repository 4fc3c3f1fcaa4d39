import { goal, kpi, many, planned, sketch, testCheck } from '#test/support/checkTester.ts';

const kpis = many(5, 'k', kpi());

testCheck('too-many-kpis', {
  fires: [
    [
      sketch({ g: goal(), ...kpis }, 'k0 measures g, k1 measures g, k2 measures g, k3 measures g, k4 measures g'),
      [{ targets: ['g'] }],
    ],
  ],
  silent: [
    sketch(
      { g: goal(), w: planned(), ...kpis },
      'k0 measures g, k1 measures g, k2 measures g, k3 measures g, k4 measures w',
    ),
    sketch({ w: planned(), ...kpis }, 'k0 measures w, k1 measures w, k2 measures w, k3 measures w, k4 measures w'),
  ],
});
