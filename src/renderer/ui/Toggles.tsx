import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './toggles.css';

interface TogglesProps {
  readonly label: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  /** Null where it is not answered or the answers differ. */
  readonly value: string | null;
  /** A press on the chosen one takes the answer back. */
  readonly canClear: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (value: string | null) => void;
}

/** One of two or three short answers side by side, or none. */
export function Toggles({ label, choices, value, canClear, isDisabled = false, onChange }: TogglesProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="ui-toggles"
      selectionMode="single"
      disallowEmptySelection={!canClear && value !== null}
      isDisabled={isDisabled}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        onChange(key === undefined ? null : String(key));
      }}
    >
      {choices.map(({ key, label: words }) => (
        <ToggleButton key={key} id={key} className="ui-toggle">
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
