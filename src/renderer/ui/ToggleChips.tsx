import { ToggleButton } from 'react-aria-components';
import './chips.css';
import { classes } from './className.ts';
import { CheckIcon } from './icons.ts';

interface ToggleChipsProps {
  readonly label: string;
  /** `some`: of several things that are edited at once, not all have it. */
  readonly chips: readonly { readonly key: string; readonly label: string; readonly state: 'on' | 'off' | 'some' }[];
  readonly isDisabled?: boolean;
  readonly onPress: (key: string, isOn: boolean) => void;
}

/** Any of a few things, each switched by itself. */
export function ToggleChips({ label, chips, isDisabled = false, onPress }: ToggleChipsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own
    <div role="group" aria-label={label} className="ui-chips">
      {chips.map(({ key, label: words, state }) => (
        <ToggleButton
          key={key}
          className={classes('ui-chip', state === 'some' && 'is-some')}
          isSelected={state === 'on'}
          isDisabled={isDisabled}
          onChange={(isOn) => onPress(key, isOn)}
          {...(state === 'some' ? { 'aria-label': `${words} (some of them)` } : {})}
        >
          {state === 'on' ? <CheckIcon size={12} aria-hidden /> : null}
          {words}
        </ToggleButton>
      ))}
    </div>
  );
}
