import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import './checkList.css';
import { CheckIcon } from './icons.ts';

interface CheckListProps {
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly title: string; readonly note: string }[];
  /** Keys, of this list's items and others'. */
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
}

/** Any of several things, with a line about each. */
export function CheckList({ label, items, selected, onChange }: CheckListProps) {
  const own = new Set(items.map((item) => item.key));
  return (
    <CheckboxGroup
      className="ui-field"
      value={items.map((item) => item.key).filter((key) => selected.has(key))}
      onChange={(keys) => onChange(new Set([...[...selected].filter((key) => !own.has(key)), ...keys]))}
    >
      <Label className="ui-label">{label}</Label>
      <div className="ui-checks">
        {items.map(({ key, title, note }) => (
          <Checkbox key={key} value={key} className="ui-check">
            <span className="ui-check-box" aria-hidden>
              <CheckIcon size={12} aria-hidden />
            </span>
            <span className="ui-check-words">
              <bdi>{title}</bdi>
              <span>{note}</span>
            </span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
