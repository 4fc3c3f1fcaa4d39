import { capability, goal, kpi, note, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('unlinked-element', {
  fires: [
    [
      sketch({ g: goal(), k: kpi(), n: note(), p: planned({ parked: true }) }, 'n annotates g, p supports g'),
      [{ targets: ['g'] }, { targets: ['k'] }],
    ],
  ],
  silent: [
    sketch({ k: kpi(), l: kpi(), c: capability(), w: planned() }, 'k leadsTo l, c enables w'),
    sketch({ n: note(), p: goal({ parked: true }) }),
  ],
});
