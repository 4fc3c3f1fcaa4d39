import type { ReactNode } from 'react';
import {
  Input as AriaInput,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Button,
  FieldError,
  Label,
  Text,
} from 'react-aria-components';
import { defined } from './Button.tsx';
import { classes } from './className.ts';
import './field.css';
import { CloseIcon, SearchIcon } from './icons.ts';
import { Kbd } from './Kbd.tsx';

export interface FieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** The typing is over: the next change is a step of its own. */
  readonly onBlur?: () => void;
  /** One sentence on what belongs here. */
  readonly help?: ReactNode;
  /** Why the value cannot be taken. */
  readonly error?: string | null | undefined;
  readonly isDisabled?: boolean | undefined;
}

interface TextFieldProps extends FieldProps<string> {
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly isRequired?: boolean;
  /** Room for several lines; it grows with the text. */
  readonly multiline?: boolean;
  /** Several lines that begin as one. */
  readonly isCompact?: boolean;
  /** Native kinds of input that bring their own editing. */
  readonly type?: 'text' | 'date';
  readonly name?: string;
}

/** A line of text, or with `multiline` a paragraph. */
export function TextField({
  label,
  help,
  error,
  placeholder,
  multiline,
  isCompact,
  type,
  onBlur,
  ...rest
}: TextFieldProps) {
  const blur = onBlur === undefined ? {} : { onBlur: () => onBlur() };
  return (
    <AriaTextField {...defined(rest)} {...blur} isInvalid={Boolean(error)} className="ui-field">
      <Label className="ui-label">{label}</Label>
      {multiline ? (
        <AriaTextArea
          className={classes('ui-input is-area', isCompact && 'is-compact')}
          {...defined({ placeholder })}
        />
      ) : (
        <AriaInput className="ui-input" {...defined({ placeholder, type })} />
      )}
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}

/** Below a field: why its value cannot be taken, else what belongs into it. */
export function FieldNotes({ help, error }: { readonly help?: ReactNode; readonly error?: string | null | undefined }) {
  return (
    <>
      {help === undefined || error ? null : (
        <Text slot="description" className="ui-help">
          {help}
        </Text>
      )}
      {error ? <FieldError className="ui-error">{error}</FieldError> : null}
    </>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The key that comes here. */
  readonly keys?: string;
  readonly className?: string;
  /** Of the input, so that a command can bring the focus here. */
  readonly id?: string;
}

/** Where one types to find; Escape empties it. */
export function SearchField({ label, value, onChange, keys, className, id }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={classes('ui-search', className)}>
      <SearchIcon size={16} aria-hidden />
      <AriaInput className="ui-input" placeholder={label} {...defined({ id })} />
      {keys !== undefined && value === '' ? <Kbd keys={keys} /> : null}
      <Button className="ui-search-clear" aria-label="Clear the search">
        <CloseIcon size={14} aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
