import { SwitchButton, SwitchField, Text } from 'react-aria-components';
import './switch.css';

interface SwitchProps {
  readonly label: string;
  readonly help?: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
  readonly isDisabled?: boolean;
}

/** On or off, at once. */
export function Switch({ label, help, isOn, onChange, isDisabled = false }: SwitchProps) {
  return (
    <SwitchField className="ui-switch-field" isSelected={isOn} isDisabled={isDisabled} onChange={onChange}>
      <SwitchButton className="ui-switch">
        <span className="ui-switch-words">
          <span>{label}</span>
        </span>
        <span className="ui-switch-track" aria-hidden />
      </SwitchButton>
      {help === undefined ? null : (
        <Text slot="description" className="ui-help">
          {help}
        </Text>
      )}
    </SwitchField>
  );
}
