import { type RecordShape, record } from '../composites.ts';
import { type Fields, type FieldValues, shapesOf } from '../field.ts';
import { id } from '../scalars.ts';
import type { Id } from '../values.ts';

/** A kind of record that stands in one of the document's own lists (audiences, stages, reviews...). */
export interface ListRecord<F extends Fields> {
  readonly label: string;
  readonly plural: string;
  readonly fields: F;
  readonly shape: RecordShape<{ readonly id: Id } & FieldValues<F>>;
}

export type RecordIn<D> = D extends ListRecord<infer F> ? { readonly id: Id } & FieldValues<F> : never;

export function defineListRecord<const F extends Fields>(declaration: Omit<ListRecord<F>, 'shape'>): ListRecord<F> {
  const shape = record({ id: id(), ...shapesOf(declaration.fields) });
  return { ...declaration, shape: shape as unknown as ListRecord<F>['shape'] };
}
