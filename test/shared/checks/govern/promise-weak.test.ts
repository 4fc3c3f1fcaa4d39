import { goal, note, sketch, testCheck } from '#test/support/checkTester.ts';

type Score = 0 | 1 | 2 | 3 | 4 | null;

const promised = (elements: Parameters<typeof sketch>[0], scores: readonly Score[]) =>
  sketch(elements, '', { map: { promises: scores.map((score) => ({ score, note: '' })) } });

testCheck('promise-weak', {
  fires: [[promised({ g: goal() }, [2, 0, null, 4, 3, 2, 2, 2, 2, 1]), [{ missing: ['2', '10'] }]]],
  silent: [
    promised({ g: goal() }, [2, null, 2, 2, 2, 3, 4, 2, 2, 2]),
    promised({ n: note() }, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  ],
});
