import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { defined } from './Button.tsx';
import { classes } from './className.ts';
import { CheckIcon, OpenListIcon } from './icons.ts';
import './field.css';
import './list.css';
import './select.css';
import { FieldNotes, type FieldProps } from './TextField.tsx';

export interface Choice<K extends string> {
  readonly key: K;
  readonly label: string;
  /** A second line. */
  readonly note?: string;
}

interface SelectProps<K extends string> extends FieldProps<K> {
  readonly choices: readonly Choice<K>[];
  readonly placeholder?: string;
  /** The label is for readers alone: what the control is for can be seen. */
  readonly hideLabel?: boolean;
  readonly className?: string;
}

/** One of a few choices. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { label, value, onChange, choices, help, error, placeholder, hideLabel, className, isDisabled, onBlur } = props;
  return (
    <AriaSelect
      className={classes('ui-field', className)}
      value={value}
      onChange={(key) => onChange(key as K)}
      isInvalid={Boolean(error)}
      {...defined({ placeholder, isDisabled })}
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(onBlur === undefined ? {} : { onBlur: () => onBlur() })}
    >
      {hideLabel ? null : <Label className="ui-label">{label}</Label>}
      <Button className="ui-input ui-select">
        <SelectValue className="ui-select-value">
          {({ selectedText, isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : <span title={selectedText ?? ''}>{selectedText}</span>
          }
        </SelectValue>
        <OpenListIcon size={14} aria-hidden />
      </Button>
      <FieldNotes help={help} error={error} />
      <Popover className="ui-popover ui-list-popover" offset={4}>
        <ListBox className="ui-list" items={choices.map((choice) => ({ ...choice, id: choice.key }))}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="ui-list-item">
              {({ isSelected }) => (
                <>
                  <span className="ui-list-text">
                    <Text slot="label">{choice.label}</Text>
                    {choice.note === undefined ? null : (
                      <Text slot="description" className="ui-list-note">
                        {choice.note}
                      </Text>
                    )}
                  </span>
                  {isSelected ? <CheckIcon size={14} aria-hidden /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
