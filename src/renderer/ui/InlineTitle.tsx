import { useState } from 'react';
import './inlineTitle.css';

interface InlineTitleProps {
  readonly label: string;
  readonly value: string;
  /** What stands there while there is none. */
  readonly placeholder: string;
  readonly maxLength: number;
  readonly isReadOnly?: boolean;
  /** Called once, when the typing is over and the text is another. */
  readonly onCommit: (value: string) => void;
}

/** A title that is renamed where it stands: Enter or leaving it keeps the text, Escape brings the old one back. */
export function InlineTitle({ label, value, placeholder, maxLength, isReadOnly, onCommit }: InlineTitleProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (kept: boolean) => {
    const text = draft?.trim();
    setDraft(null);
    if (kept && text !== undefined && text !== '' && text !== value) onCommit(text);
  };
  return (
    <input
      className="ui-inline-title"
      aria-label={label}
      title={value}
      value={draft ?? value}
      placeholder={placeholder}
      maxLength={maxLength}
      readOnly={isReadOnly}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.stopPropagation();
        finish(event.key === 'Enter');
        event.currentTarget.blur();
      }}
    />
  );
}
