import { baseFields } from './base.ts';
import { defineKind, type ElementOf } from './define.ts';
import { workFields } from './work.ts';

/** A piece of digital work with an owner, a time and a cost [LN]. */
export const initiative = defineKind({
  kind: 'initiative',
  label: 'Initiative',
  plural: 'Initiatives',
  key: 'I',
  help: 'Work that is done to reach a goal.',
  fields: { ...baseFields('internal'), ...workFields },
});
export type Initiative = ElementOf<typeof initiative>;
