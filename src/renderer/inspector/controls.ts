import type { ComponentType } from 'react';
import type { Control } from '#shared/model/field.ts';
import type { FieldControlProps } from './fieldControl.ts';
import { GroupControl } from './GroupControl.tsx';
import {
  ChoiceControl,
  ChoicesControl,
  CurrencyControl,
  DayControl,
  FlagControl,
  LineControl,
  MonthControl,
  NumberControl,
  ReferencesControl,
  StageControl,
  TagsControl,
} from './plainControls.tsx';
import { RatingsControl } from './RatingsControl.tsx';

/**
 * The component of each control that a field's declaration may name. Fields whose control is not here (lists with
 * dates: readings, milestones, returns) have a place of their own in other views.
 */
export const controls: Readonly<Partial<Record<Control, ComponentType<FieldControlProps>>>> = {
  title: LineControl,
  line: LineControl,
  paragraph: LineControl,
  person: LineControl,
  theme: LineControl,
  currency: CurrencyControl,
  day: DayControl,
  number: NumberControl,
  money: NumberControl,
  scale: ChoiceControl,
  choice: ChoiceControl,
  month: MonthControl,
  choices: ChoicesControl,
  flag: FlagControl,
  tags: TagsControl,
  references: ReferencesControl,
  stage: StageControl,
  horizon: GroupControl,
  rhythm: GroupControl,
  cost: GroupControl,
  benefit: GroupControl,
  measurePoint: GroupControl,
  rules: GroupControl,
  ratings: RatingsControl,
};
