import { Checkbox } from 'react-aria-components';
import './checkList.css';
import { CheckIcon } from './icons.ts';

interface CheckBoxProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A box to tick, where what it is about stands beside it. */
export function CheckBox({ label, isOn, isDisabled = false, onChange }: CheckBoxProps) {
  return (
    <Checkbox
      aria-label={label}
      className="ui-check is-bare"
      isSelected={isOn}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span className="ui-check-box" aria-hidden>
        <CheckIcon size={12} aria-hidden />
      </span>
    </Checkbox>
  );
}
