import { Label, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './chips.css';
import { CheckIcon } from './icons.ts';

interface ChipsProps {
  readonly label: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly isDisabled?: boolean | undefined;
}

/** Any of a few choices, all in sight. */
export function Chips({ label, choices, chosen, onChange, isDisabled = false }: ChipsProps) {
  return (
    <div className="ui-field">
      <Label className="ui-label" elementType="span">
        {label}
      </Label>
      <ToggleButtonGroup
        aria-label={label}
        className="ui-chips"
        selectionMode="multiple"
        isDisabled={isDisabled}
        selectedKeys={chosen}
        // In the order of the choices, whatever the order of the clicks.
        onSelectionChange={(keys) => onChange(choices.map(({ key }) => key).filter((key) => keys.has(key)))}
      >
        {choices.map(({ key, label: words }) => (
          <ToggleButton key={key} id={key} className="ui-chip">
            {({ isSelected }) => (
              <>
                {isSelected ? <CheckIcon size={12} aria-hidden /> : null}
                {words}
              </>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
