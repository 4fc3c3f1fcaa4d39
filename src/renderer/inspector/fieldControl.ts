import type { MapDocument } from '#shared/model/document.ts';
import type { AnyField } from '#shared/model/field.ts';

/** What a control of the inspector is given. */
export interface FieldControlProps {
  readonly field: AnyField;
  readonly value: unknown;
  readonly document: MapDocument;
  readonly isDisabled: boolean;
  /** Why the last value was refused, as a sentence. */
  readonly error: string | null;
  /** @param isTyping true where more of the same is likely to follow at once: history joins such edits */
  readonly onChange: (value: unknown, isTyping: boolean) => void;
  /** The typing is over. */
  readonly onDone: () => void;
}
