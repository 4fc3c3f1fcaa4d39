import type { RecordShape } from '#shared/model/composites.ts';
import type { AnyField } from '#shared/model/field.ts';
import { isBlank } from '#shared/model/text.ts';
import { FieldRow } from '../FieldRow.tsx';
import type { FieldControlProps } from '../fieldControl.ts';
import { ParagraphControl } from './TextControls.tsx';
import './ratings.css';

type Answers = Readonly<Record<string, { readonly answer: string; readonly barriers: string }>>;

/** The five questions of Network Thinking, each with its answer and what stands in the way of one [NET]. */
export function NetworkControl({ field, values, onChange, ...rest }: FieldControlProps) {
  const { shapes } = field.shape as RecordShape<unknown>;
  const answers = values[0] as Answers;
  const keys = Object.keys(shapes);
  const answered = keys.filter((key) => !isBlank(answers[key]?.answer ?? '')).length;
  const part = (key: string, name: 'answer' | 'barriers', label: string, help: string) => {
    const inner = (shapes[key] as RecordShape<unknown>).shapes[name];
    const partField = { ...field, shape: inner, label, help } as AnyField;
    return (
      <ParagraphControl
        {...rest}
        field={partField}
        values={[answers[key]?.[name] ?? '']}
        onChange={(update, isTyping) =>
          onChange((value, place) => {
            const whole = value as Answers;
            const before = whole[key] ?? { answer: '', barriers: '' };
            return { ...whole, [key]: { ...before, [name]: update(before[name], place) } };
          }, isTyping)
        }
      />
    );
  };
  return (
    <FieldRow label={field.label} help={field.help} layout="block" aside={`${answered} of ${keys.length}`}>
      <ol className="inspector-questions">
        {keys.map((key) => (
          <li key={key} data-answered={!isBlank(answers[key]?.answer ?? '') || undefined}>
            {part(key, 'answer', field.words?.[key] ?? key, 'An answer in a sentence or two.')}
            {part(key, 'barriers', 'Barriers', 'What stands in the way of an answer.')}
          </li>
        ))}
      </ol>
    </FieldRow>
  );
}
