import type { Control } from '#shared/model/field.ts';
import {
  ChoiceControl,
  ChoicesControl,
  CurrencyControl,
  FlagControl,
  MonthControl,
  ScaleControl,
  StageControl,
} from './controls/ChoiceControls.tsx';
import { DatedControl } from './controls/DatedControl.tsx';
import { DayControl } from './controls/DayControl.tsx';
import { GroupControl } from './controls/GroupControl.tsx';
import { HealthBenchmarkControl, HealthControl } from './controls/HealthControls.tsx';
import { PersonControl, TagsControl, ThemeControl } from './controls/NameControls.tsx';
import { NetworkControl } from './controls/NetworkControl.tsx';
import { MoneyControl, NumberControl } from './controls/NumberControls.tsx';
import { MilestonesControl, RisksControl } from './controls/PlanControls.tsx';
import { RatingsControl } from './controls/RatingsControl.tsx';
import { ReferencesControl } from './controls/ReferencesControl.tsx';
import { LineControl, ParagraphControl, TitleControl } from './controls/TextControls.tsx';
import type { ControlEntry } from './fieldControl.ts';

const row = (Control: ControlEntry['Control']): ControlEntry => ({ Control, layout: 'row', forMany: true });
const block = (Control: ControlEntry['Control']): ControlEntry => ({ Control, layout: 'block', forMany: true });
const list = (Control: ControlEntry['Control']): ControlEntry => ({ Control, layout: 'list', forMany: false });

/** The component of each control that a field's declaration may name. What is `hidden` has none; a title stands in the head. */
const controls: Readonly<Partial<Record<Control, ControlEntry>>> = {
  title: { Control: TitleControl, layout: 'row', forMany: false },
  line: row(LineControl),
  paragraph: block(ParagraphControl),
  person: row(PersonControl),
  currency: row(CurrencyControl),
  day: row(DayControl),
  month: row(MonthControl),
  money: row(MoneyControl),
  number: row(NumberControl),
  scale: row(ScaleControl),
  choice: row(ChoiceControl),
  choices: block(ChoicesControl),
  flag: row(FlagControl),
  tags: row(TagsControl),
  theme: row(ThemeControl),
  references: block(ReferencesControl),
  stage: row(StageControl),
  milestones: list(MilestonesControl),
  risks: list(RisksControl),
  returns: list(DatedControl),
  readings: list(DatedControl),
  counts: list(DatedControl),
  cost: row(GroupControl),
  benefit: row(GroupControl),
  horizon: row(GroupControl),
  rhythm: row(GroupControl),
  measurePoint: row(GroupControl),
  rules: { Control: GroupControl, layout: 'list', forMany: true },
  network: list(NetworkControl),
  health: list(HealthControl),
  healthBenchmark: list(HealthBenchmarkControl),
  ratings: list(RatingsControl),
};

/** The control of a field; undefined where nobody is to see it. */
export function controlOf(control: Control): ControlEntry | undefined {
  return controls[control];
}
