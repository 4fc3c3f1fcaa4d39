import type { Shape, ValueOf } from './shape.ts';

/** Which control edits a field. The inspector maps each to one component. */
export type Control =
  | 'title'
  | 'line'
  | 'paragraph'
  | 'person'
  | 'currency'
  | 'day'
  | 'month'
  | 'money'
  | 'number'
  | 'scale'
  | 'choice'
  | 'choices'
  | 'flag'
  | 'tags'
  | 'theme'
  | 'references'
  | 'stage'
  | 'milestones'
  | 'risks'
  | 'returns'
  | 'cost'
  | 'benefit'
  | 'network'
  | 'rules'
  | 'health'
  | 'healthBenchmark'
  | 'counts'
  | 'measurePoint'
  | 'readings'
  | 'rating'
  | 'ratings'
  | 'horizon'
  | 'rhythm'
  | 'hidden';

/** The headed groups of an inspector, in the order in which it shows them. */
export const sections = ['basics', 'plan', 'money', 'people', 'measure', 'community', 'rules', 'more'] as const;
export type Section = (typeof sections)[number];

/** A field of a record: its shape in the document and how a person meets it. */
export interface Field<T> {
  readonly shape: Shape<T>;
  /** As it stands beside the control and as a column's header: sentence case. */
  readonly label: string;
  /** One sentence on what belongs here. */
  readonly help: string;
  readonly control: Control;
  readonly section: Section;
  /** What each choice is called. */
  readonly words?: Readonly<Record<string, string>>;
  /** For `references`: the list that the ids point into. */
  readonly refersTo?: 'audiences' | 'channels' | 'platforms' | 'stages';
}

// biome-ignore lint/suspicious/noExplicitAny: a field of some type or other; `unknown` would make it invariant
export type AnyField = Field<any>;
export type Fields = Readonly<Record<string, AnyField>>;
export type FieldValues<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]['shape']> };

type About = Omit<AnyField, 'shape' | 'section'> & { readonly section?: Section };

/** Declares a field. The section is `basics` unless said otherwise. */
export function field<T>(shape: Shape<T>, about: About): Field<T> {
  return { section: 'basics', ...about, shape };
}

/** The shapes of declared fields, in their order, for `record`. */
export function shapesOf<F extends Fields>(fields: F): { readonly [K in keyof F]: F[K]['shape'] } {
  return Object.fromEntries(Object.entries(fields).map(([key, f]) => [key, f.shape])) as {
    readonly [K in keyof F]: F[K]['shape'];
  };
}
