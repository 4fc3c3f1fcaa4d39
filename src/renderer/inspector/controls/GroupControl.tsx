import type { RecordShape } from '#shared/model/composites.ts';
import type { AnyField, Control } from '#shared/model/field.ts';
import type { AnyShape } from '#shared/model/shape.ts';
import type { FieldControlProps } from '../fieldControl.ts';
import { ChoiceControl } from './ChoiceControls.tsx';
import { DayControl } from './DayControl.tsx';
import { MoneyControl, NumberControl } from './NumberControls.tsx';
import { ParagraphControl } from './TextControls.tsx';

/** What the parts of a field are called beside its own name. */
const partNames: Readonly<Partial<Record<Control, Readonly<Record<string, string>>>>> = {
  horizon: { start: 'Plan from', end: 'Plan to' },
  rhythm: { everyMonths: 'Months between reviews', last: 'Last review' },
  cost: { oneOff: 'Cost, once', perYear: 'Cost, a year' },
  benefit: { perYear: 'Benefit, a year', kind: 'Kind of benefit' },
};

const moneyFields: ReadonlySet<Control> = new Set(['cost', 'benefit']);

interface Part {
  readonly key: string;
  readonly field: AnyField;
}

function partsOf(field: AnyField): Part[] {
  const { shapes } = field.shape as unknown as RecordShape<unknown>;
  return Object.entries(shapes).map(([key, shape]) => ({
    key,
    field: { ...field, shape, label: partNames[field.control]?.[key] ?? field.words?.[key] ?? pointName(field, key) },
  }));
}

/** “Baseline” and “Baseline on”: a value and the day it was or is to be reached. */
function pointName(field: AnyField, key: string): string {
  return key === 'date' ? `${field.label} on` : field.label;
}

function controlOf(field: AnyField, shape: AnyShape) {
  switch (shape.tag) {
    case 'number':
      return moneyFields.has(field.control) ? MoneyControl : NumberControl;
    case 'day':
      return DayControl;
    case 'choice':
      return ChoiceControl;
    default:
      return ParagraphControl;
  }
}

/** A field of several parts (horizon, cost, operating rules): each part is a field of its own. */
export function GroupControl({ field, values, onChange, ...rest }: FieldControlProps) {
  const parts = values as readonly Readonly<Record<string, unknown>>[];
  return partsOf(field).map(({ key, field: part }) => {
    const Control = controlOf(field, part.shape);
    return (
      <Control
        key={key}
        {...rest}
        field={part}
        values={parts.map((value) => value[key])}
        onChange={(update, isTyping) =>
          onChange((value, place) => {
            const whole = value as Readonly<Record<string, unknown>>;
            return { ...whole, [key]: update(whole[key], place) };
          }, isTyping)
        }
      />
    );
  });
}
