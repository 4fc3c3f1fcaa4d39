import { useState } from 'react';
import type { RecordShape } from '#shared/model/composites.ts';
import type { AnyField } from '#shared/model/field.ts';
import type { AnyShape } from '#shared/model/shape.ts';
import type { FieldControlProps } from './fieldControl.ts';
import { ChoiceControl, DayControl, LineControl, NumberControl } from './plainControls.tsx';

/** What the parts of a field are called where the field has no words for them. */
const partNames: Readonly<Record<string, string>> = {
  start: 'From',
  end: 'To',
  everyMonths: 'Every … months',
  last: 'Last one',
  oneOff: 'Once',
  perYear: 'A year',
  kind: 'Kind',
  value: 'Value',
  date: 'Date',
};

/** A field of several parts (horizon, cost, operating rules): each part with the control of its shape. */
export function GroupControl({ field, value, error, onChange, ...rest }: FieldControlProps) {
  const [edited, setEdited] = useState('');
  const { shapes } = field.shape as RecordShape<unknown>;
  const parts = value as Readonly<Record<string, unknown>>;
  const isShort = Object.values(shapes).every((shape) => shape.tag !== 'text');
  return (
    <fieldset className="inspector-group">
      <legend>{field.label}</legend>
      <div className={isShort ? 'inspector-pair' : 'inspector-stack'}>
        {Object.entries(shapes).map(([key, shape]) => {
          const Control = controlOf(shape);
          return Control === undefined ? null : (
            <Control
              key={key}
              {...rest}
              field={partField(field, key, shape)}
              value={parts[key]}
              error={edited === key ? error : null}
              onChange={(part, isTyping) => {
                setEdited(key);
                onChange({ ...parts, [key]: part }, isTyping);
              }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

function partField(field: AnyField, key: string, shape: AnyShape): AnyField {
  const control = shape.tag === 'text' ? 'paragraph' : field.control;
  return { ...field, shape, control, label: field.words?.[key] ?? partNames[key] ?? key };
}

function controlOf(shape: AnyShape) {
  switch (shape.tag) {
    case 'text':
      return LineControl;
    case 'number':
      return NumberControl;
    case 'day':
      return DayControl;
    case 'choice':
      return ChoiceControl;
    default:
      return undefined;
  }
}
