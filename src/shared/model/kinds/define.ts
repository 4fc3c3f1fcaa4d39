import { type RecordShape, record } from '../composites.ts';
import { type Fields, type FieldValues, shapesOf } from '../field.ts';
import { id, requiredChoice } from '../scalars.ts';
import type { AnyShape } from '../shape.ts';
import type { Id } from '../values.ts';

/** An element kind: all that the rest of the program knows of it follows from this. */
export interface Kind<K extends string, F extends Fields> {
  readonly kind: K;
  /** What one of them is called in the interface. */
  readonly label: string;
  readonly plural: string;
  /** The key that places a card of this kind on the map. */
  readonly key: string;
  readonly help: string;
  /** In the order in which a file holds them. */
  readonly fields: F;
  /** The whole element, `id` and `kind` first. */
  readonly shape: RecordShape<{ readonly id: Id; readonly kind: K } & FieldValues<F>>;
}

/** A kind of some name with some fields, for code that goes by the declarations. */
export type AnyKind = Omit<Kind<string, Fields>, 'shape'> & { readonly shape: AnyShape & { readonly tag: 'record' } };

export type ElementOf<D> =
  D extends Kind<infer K, infer F> ? { readonly id: Id; readonly kind: K } & FieldValues<F> : never;

export function defineKind<const K extends string, const F extends Fields>(
  declaration: Omit<Kind<K, F>, 'shape'>,
): Kind<K, F> {
  const shape = record({ id: id(), kind: requiredChoice([declaration.kind]), ...shapesOf(declaration.fields) });
  return { ...declaration, shape: shape as unknown as Kind<K, F>['shape'] };
}
