import { SwitchButton, SwitchField, Text } from 'react-aria-components';
import './switch.css';

interface SwitchProps {
  readonly label: string;
  readonly help?: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, help, isOn, onChange }: SwitchProps) {
  return (
    <SwitchField className="ui-switch-field" isSelected={isOn} onChange={onChange}>
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
