import { Checkbox } from 'react-aria-components';
import './checkList.css';
import { CheckIcon } from './icons.ts';

interface CheckBoxProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  /** Its label stands beside it; else something else says what it is about. */
  readonly showsLabel?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A box to tick, alone or with its label. */
export function CheckBox({ label, isOn, isDisabled = false, showsLabel = false, onChange }: CheckBoxProps) {
  return (
    <Checkbox
      {...(showsLabel ? {} : { 'aria-label': label })}
      className="ui-check is-bare"
      isSelected={isOn}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span className="ui-check-box" aria-hidden>
        <CheckIcon size={12} aria-hidden />
      </span>
      {showsLabel ? <bdi className="ui-check-words">{label}</bdi> : null}
    </Checkbox>
  );
}
