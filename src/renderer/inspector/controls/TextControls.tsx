/** Controls of texts: a title, a line, a paragraph. */
import { useId } from 'react';
import { knownTexts } from '#renderer/state/knownTexts.ts';
import { findByTitle } from '#renderer/state/titleSearch.ts';
import { Suggest } from '#renderer/ui/Suggest.tsx';
import type { TextShape } from '#shared/model/scalars.ts';
import { FieldRow, notesOf } from '../FieldRow.tsx';
import { type FieldControlProps, MIXED, shared } from '../fieldControl.ts';
import { useDraft } from '../useDraft.ts';

/** The draft of a field whose value is its text. */
export function useTextDraft({ values, onChange, onDone }: FieldControlProps) {
  const { value, isMixed } = shared(values);
  const draft = useDraft<string>({
    shown: typeof value === 'string' ? value : '',
    read: (text) => text,
    wrong: '',
    take: (text) => onChange(() => text, true),
    done: onDone,
  });
  return { draft, isMixed };
}

const limitOf = ({ field }: FieldControlProps) => (field.shape as TextShape).limit;

/** The title of the record, large; it grows with its text. */
export function TitleControl(props: FieldControlProps) {
  const id = useId();
  const { draft } = useTextDraft(props);
  const { field, context } = props;
  return (
    <div className="inspector-title" data-help={field.help}>
      <textarea
        id={id}
        className="ui-input is-area"
        aria-label={field.label}
        rows={1}
        placeholder="Without a title"
        value={draft.text}
        maxLength={limitOf(props)}
        readOnly={context.isDisabled}
        data-inspector-start
        onChange={(event) => draft.type(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onBlur={draft.finish}
        onKeyDown={draft.onKeyDown}
      />
      {draft.error === null ? null : (
        <p className="ui-error" role="alert">
          {draft.error}
        </p>
      )}
    </div>
  );
}

/** A line of text; it offers what stands in the same field elsewhere on the map. */
export function LineControl(props: FieldControlProps) {
  const id = useId();
  const { draft, isMixed } = useTextDraft(props);
  const { field, context, onChange, onDone } = props;
  const known = () => {
    if (!draft.isTyping || draft.text === '') return [];
    const found = findByTitle(draft.text, knownTexts(context.document, field.label), (text) => text, 8);
    return found.filter((text) => text !== draft.text).map((text) => ({ key: text, label: text }));
  };
  return (
    <FieldRow label={field.label} help={field.help} controlId={id} layout="row" error={draft.error}>
      <Suggest
        id={id}
        label={field.label}
        describedBy={notesOf(id)}
        text={draft.text}
        onText={draft.type}
        suggestions={known}
        onChoose={(text) => {
          draft.type(text);
          onChange(() => text, true);
          onDone();
        }}
        onEnter={draft.finish}
        onEscape={draft.giveBack}
        onBlur={draft.finish}
        placeholder={isMixed ? MIXED : 'None'}
        isDisabled={context.isDisabled}
        isInvalid={draft.error !== null}
        maxLength={limitOf(props)}
      />
    </FieldRow>
  );
}

/** Text of several lines; it grows with its text. */
export function ParagraphControl(props: FieldControlProps) {
  const id = useId();
  const { draft, isMixed } = useTextDraft(props);
  const { field, context } = props;
  return (
    <FieldRow label={field.label} help={field.help} controlId={id} layout="block" error={draft.error}>
      <textarea
        id={id}
        className="ui-input is-area"
        rows={1}
        aria-describedby={notesOf(id)}
        placeholder={isMixed ? MIXED : field.help}
        value={draft.text}
        maxLength={limitOf(props)}
        readOnly={context.isDisabled}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.finish}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') draft.onKeyDown(event);
        }}
      />
    </FieldRow>
  );
}
