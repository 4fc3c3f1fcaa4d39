/** Controls of texts that name something the map knows: a person, a theme, tags. */
import { type KeyboardEvent, useId, useState } from 'react';
import { knownPeople, knownTags } from '#renderer/state/knownTexts.ts';
import { findByTitle } from '#renderer/state/titleSearch.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/className.ts';
import { CloseIcon } from '#renderer/ui/icons.ts';
import { Suggest, type Suggestion } from '#renderer/ui/Suggest.tsx';
import { ThemeDot } from '#renderer/ui/ThemeDot.tsx';
import { editMap } from '#shared/model/commands/editMap.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { FieldRow, notesOf } from '../FieldRow.tsx';
import { type FieldControlProps, MIXED, shared } from '../fieldControl.ts';
import { useTextDraft } from './TextControls.tsx';
import './tokens.css';

/** Someone: completed from everyone who is named on the map. */
export function PersonControl(props: FieldControlProps) {
  const id = useId();
  const { draft, isMixed } = useTextDraft(props);
  const { field, context, onChange, onDone } = props;
  const people = () => {
    // Before anything is typed, whoever stands there is to be replaced: everyone is offered.
    const typed = draft.isTyping ? draft.text : '';
    const found = findByTitle(typed, knownPeople(context.document), (name) => name, 8);
    return found.filter((name) => name !== draft.text).map((name) => ({ key: name, label: name }));
  };
  return (
    <FieldRow label={field.label} help={field.help} controlId={id} layout="row" error={draft.error}>
      <Suggest
        id={id}
        label={field.label}
        describedBy={notesOf(id)}
        text={draft.text}
        onText={draft.type}
        suggestions={people}
        onChoose={(name) => {
          draft.type(name);
          onChange(() => name, true);
          onDone();
        }}
        onEnter={draft.finish}
        onEscape={draft.giveBack}
        onBlur={draft.finish}
        placeholder={isMixed ? MIXED : 'Nobody yet'}
        isDisabled={context.isDisabled}
        isInvalid={draft.error !== null}
      />
    </FieldRow>
  );
}

/** One of the map's themes, or a new one by typing it: taken over when the typing is over. */
export function ThemeControl({ field, values, context, onChange, onDone }: FieldControlProps) {
  const id = useId();
  const { value, isMixed } = shared(values);
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { themes } = context.document.map;
  const text = typed ?? (typeof value === 'string' ? value : '');
  const wouldBeNew = typed !== null && typed.trim() !== '' && !themes.includes(typed.trim());
  const take = (theme: string) => {
    const isNew = theme !== '' && !themes.includes(theme);
    // A theme of the map from now on: its place in the list gives it a color.
    const first = isNew ? (d: MapDocument) => editMap(d, { values: { themes: [...d.map.themes, theme] } }) : undefined;
    const reason = onChange(() => theme, false, first);
    setError(reason);
    if (reason === null) setTyped(null);
    onDone();
  };
  // A theme that was refused is given back by Escape; else Escape leaves the field, which takes it.
  const giveBack =
    typed === null || error === null
      ? undefined
      : () => {
          setTyped(null);
          setError(null);
        };
  const suggestions: Suggestion[] = [
    ...findByTitle(typed ?? '', themes, (theme) => theme, 12).map((theme) => ({
      key: theme,
      label: theme,
      mark: <ThemeDot place={themes.indexOf(theme)} />,
    })),
    ...(wouldBeNew
      ? [{ key: typed.trim(), label: `New theme “${typed.trim()}”`, mark: <ThemeDot place={themes.length} /> }]
      : []),
  ];
  return (
    <FieldRow label={field.label} help={field.help} controlId={id} layout="row" error={error}>
      <div className={classes('inspector-theme', text !== '' && 'has-color')}>
        {text === '' ? null : <ThemeDot place={themes.indexOf(text)} />}
        <Suggest
          id={id}
          label={field.label}
          describedBy={notesOf(id)}
          text={text}
          onText={setTyped}
          suggestions={suggestions}
          onChoose={take}
          onEnter={() => take((typed ?? text).trim())}
          onEscape={giveBack}
          onBlur={() => {
            if (typed !== null && typed.trim() !== value) take(typed.trim());
            else setTyped(null);
          }}
          placeholder={isMixed ? MIXED : 'None'}
          isDisabled={context.isDisabled}
        />
      </div>
    </FieldRow>
  );
}

/** Short words, each a token: Enter or a comma adds one, Backspace takes the last away. */
export function TagsControl({ field, values, context, onChange, onDone }: FieldControlProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const lists = values as readonly (readonly string[])[];
  const all = [...new Set(lists.flat())];
  const change = (update: (tags: readonly string[]) => readonly string[]) => {
    onChange((tags) => update(tags as readonly string[]), false);
    onDone();
  };
  const add = (text: string) => {
    const tags = text.split(',').flatMap((tag) => (tag.trim() === '' ? [] : [tag.trim()]));
    setTyped('');
    if (tags.length > 0) change((before) => [...new Set([...before, ...tags])]);
  };
  const remove = (tag: string) => change((before) => before.filter((other) => other !== tag));
  const onKey = (event: KeyboardEvent) => {
    const last = all.at(-1);
    if (event.key === ',') add(typed);
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
    else return false;
    return true;
  };
  const known = () => {
    const found = findByTitle(typed, knownTags(context.document), (tag) => tag, 8);
    return found.filter((tag) => !all.includes(tag)).map((tag) => ({ key: tag, label: tag }));
  };
  return (
    <FieldRow label={field.label} help={field.help} controlId={id} layout="row">
      <div className="inspector-tokens">
        {all.map((tag) => (
          <Token
            key={tag}
            label={tag}
            isPartial={lists.some((list) => !list.includes(tag))}
            isDisabled={context.isDisabled}
            onRemove={() => remove(tag)}
          />
        ))}
        <Suggest
          id={id}
          label={field.label}
          describedBy={notesOf(id)}
          text={typed}
          onText={setTyped}
          suggestions={known}
          onChoose={add}
          onEnter={() => add(typed)}
          onKey={onKey}
          onBlur={() => add(typed)}
          placeholder={all.length === 0 ? 'None' : 'Add'}
          isDisabled={context.isDisabled}
        />
      </div>
    </FieldRow>
  );
}

interface TokenProps {
  readonly label: string;
  /** Only some of the selected records have it. */
  readonly isPartial: boolean;
  readonly isDisabled: boolean;
  readonly onRemove: () => void;
  /** Opens what it stands for. */
  readonly onOpen?: () => void;
  readonly isOpen?: boolean;
}

/** Something that was added to a field, with a way to take it out again. */
export function Token({ label, isPartial, isDisabled, onRemove, onOpen, isOpen }: TokenProps) {
  const said = isPartial ? `${label} (some of them)` : label;
  return (
    <span className="inspector-token" data-partial={isPartial || undefined}>
      {onOpen === undefined ? (
        <bdi>{said}</bdi>
      ) : (
        <button type="button" aria-expanded={isOpen} onClick={onOpen} title={`Open “${label}”`}>
          <bdi>{said}</bdi>
        </button>
      )}
      {isDisabled ? null : (
        <IconButton label={`Take out ${label}`} icon={CloseIcon} size="small" placement="top" onPress={onRemove} />
      )}
    </span>
  );
}
