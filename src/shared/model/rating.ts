import { record } from './composites.ts';
import { choice, text } from './scalars.ts';
import type { ValueOf } from './shape.ts';

/** 0 to 4, as readiness and promises are rated. */
export const scale = () => choice([0, 1, 2, 3, 4]);

export const rating = () => record({ score: scale(), note: text() });
export type Rating = ValueOf<ReturnType<typeof rating>>;
