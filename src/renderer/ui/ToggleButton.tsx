import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import './toggleButton.css';
import { Tooltip } from './Tooltip.tsx';

interface ToggleButtonProps {
  /** What it switches: its name and its tooltip. */
  readonly label: string;
  readonly isOn: boolean;
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** What stands on it: a mark, a number, a word. */
  readonly children: ReactNode;
}

/** A small button that switches something on and off. */
export function ToggleButton({ label, keys, isOn, isDisabled = false, onChange, children }: ToggleButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaToggleButton className="ui-toggle-button" isSelected={isOn} isDisabled={isDisabled} onChange={onChange}>
        <span className="visually-hidden">{label}</span>
        <span className="ui-toggle-sign" aria-hidden>
          {children}
        </span>
      </AriaToggleButton>
    </Tooltip>
  );
}
