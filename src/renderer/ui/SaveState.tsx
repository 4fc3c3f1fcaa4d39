import { Button as AriaButton } from 'react-aria-components';
import { Button } from './Button.tsx';
import { BadIcon, BusyIcon, CheckIcon, WarningIcon } from './icons.ts';
import { Popover } from './Popover.tsx';
import './saveState.css';

interface SaveStateProps {
  readonly state: 'saved' | 'saving' | 'notSaved' | 'readOnly';
  /** Why it is not saved or cannot be changed. */
  readonly message?: string | undefined;
  /** Where a saved map is, a sentence a place. */
  readonly places: readonly string[];
  readonly onRetry: () => void;
  readonly onSaveCopy: () => void;
}

const words = { saved: 'Saved', saving: 'Saving', notSaved: 'Not saved', readOnly: 'Read only' } as const;
const signs = { saved: CheckIcon, saving: BusyIcon, notSaved: BadIcon, readOnly: WarningIcon } as const;

/** Whether what the person sees is on disk, and on a press where it is, or why it is not and what to do. */
export function SaveState({ state, message, places, onRetry, onSaveCopy }: SaveStateProps) {
  const Sign = signs[state];
  return (
    <div className="ui-save">
      <Popover
        label="Where this map is saved"
        trigger={
          <AriaButton className={`ui-save-state is-${state}`}>
            <Sign size={14} aria-hidden />
            <span aria-live={state === 'notSaved' ? 'assertive' : 'off'}>{words[state]}</span>
          </AriaButton>
        }
      >
        {message === undefined ? null : <p>{message}</p>}
        {places.map((place) => (
          <p key={place}>{place}</p>
        ))}
        <div className="ui-save-actions">
          {state === 'notSaved' ? (
            <Button size="small" onPress={onRetry}>
              Try again
            </Button>
          ) : null}
          <Button size="small" variant={state === 'notSaved' ? 'primary' : 'secondary'} onPress={onSaveCopy}>
            Save a copy now
          </Button>
        </div>
      </Popover>
      {state === 'notSaved' ? (
        <Button size="small" onPress={onSaveCopy}>
          Save a copy now
        </Button>
      ) : null}
    </div>
  );
}
