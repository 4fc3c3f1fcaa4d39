import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { findByTitle } from '#renderer/state/titleSearch.ts';
import { classes } from '#renderer/ui/className.ts';
import { CheckIcon } from '#renderer/ui/icons.ts';
import { Suggest, type Suggestion } from '#renderer/ui/Suggest.tsx';
import { ThemeDot } from '#renderer/ui/ThemeDot.tsx';
import { isPermitted } from '#shared/model/link.ts';
import { completionOf } from './completion.ts';
import { editedValue, type Onward, type PartProps } from './editorProps.ts';

/** Which way Enter and Tab lead out of a list; a press of the mouse stays. */
function useLastKey() {
  const last = useRef<'key' | 'mouse'>('mouse');
  return {
    last,
    watch: {
      onKeyDownCapture: () => {
        last.current = 'key';
      },
      onPointerDownCapture: () => {
        last.current = 'mouse';
      },
    },
  };
}

/** A name that the map knows, or a new one: people, themes, teams, tags. */
export function NameEditor({
  column,
  label,
  text,
  isWriting,
  problem,
  reading,
  onType,
  onCommit,
  onCancel,
}: PartProps) {
  const { last, watch } = useLastKey();
  const { themes } = reading.document.map;
  const isTheme = column.control === 'theme';
  const isList = column.column.format === 'texts';
  const begun = isList ? (/^(.*;\s*)/s.exec(text)?.[1] ?? '') : '';
  const offered = () => {
    const known = completionOf(column)?.(reading.document) ?? [];
    const typed = text.slice(begun.length);
    // Before anything is typed, what stands there is to be replaced: everything is offered.
    const found = findByTitle(typed === initialText.current ? '' : typed, known, (name) => name, 8);
    return found
      .filter((name) => name !== text)
      .map((name) => ({
        key: name,
        label: name,
        ...(isTheme ? { mark: <ThemeDot place={themes.indexOf(name)} /> } : {}),
      }));
  };
  const initialText = useRef(text);
  return (
    <div className="plan-editor-list" {...watch}>
      <Selected isAll={!isWriting}>
        <Suggest
          label={label}
          className="plan-editor-input"
          text={text}
          onText={onType}
          suggestions={offered}
          isInvalid={problem !== null}
          autoFocus
          onChoose={(name) =>
            isList ? onType(`${begun}${name}`) : onCommit(name, last.current === 'key' ? 'down' : 'stay')
          }
          onEnter={() => onCommit(text, 'down')}
          onEscape={onCancel}
          onKey={(event) => {
            if (event.key !== 'Tab') return false;
            onCommit(text, event.shiftKey ? 'left' : 'right');
            return true;
          }}
        />
      </Selected>
    </div>
  );
}

/** Selects the text of the field in it when it appears, so that typing replaces it. */
function Selected({ isAll, children }: { readonly isAll: boolean; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = frame.current?.querySelector('input');
    if (isAll) input?.select();
  }, [isAll]);
  useLayoutEffect(() => {
    frame.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={frame} className="plan-editor-list">
      {children}
    </div>
  );
}

const yesNo = [
  { value: 'true', word: 'Yes' },
  { value: 'false', word: 'No' },
];

/** One of a few choices, from a list that typing narrows. */
export function ChoiceEditor(props: PartProps) {
  const { column, label, text, problem, onType, onCancel, onValue } = props;
  const { last, watch } = useLastKey();
  const [isTyped, setIsTyped] = useState(props.isWriting);
  const { choices, format, shape } = column.column;
  const current = editedValue(props);
  const canBeEmpty = shape.unanswered() === null;
  const all: Suggestion[] = [
    ...(choices ?? yesNo).map(({ value, word }) => ({ key: String(value), label: word })),
    ...(canBeEmpty ? [{ key: '', label: 'None' }] : []),
  ];
  const fitting = isTyped ? findByTitle(text, all, (one) => one.label, 20) : all;
  const valueNamed = (key: string): unknown => {
    if (key === '') return null;
    return format === 'flag' ? key === 'true' : choices?.find(({ value }) => String(value) === key)?.value;
  };
  const take = (key: string, onward: Onward) => onValue(valueNamed(key), onward);
  return (
    <div className="plan-editor-list" {...watch}>
      <Selected isAll={!isTyped}>
        <Suggest
          label={label}
          className="plan-editor-input"
          text={text}
          onText={(next) => {
            setIsTyped(true);
            onType(next);
            const [best] = findByTitle(next, all, (one) => one.label, 1);
            if (best !== undefined && next.trim() !== '') props.onDraft({ value: valueNamed(best.key) });
          }}
          suggestions={fitting}
          startsAt={isTyped ? '' : String(current ?? '')}
          takesFirst={isTyped}
          isInvalid={problem !== null}
          autoFocus
          onChoose={(key) => take(key, last.current === 'key' ? 'down' : 'stay')}
          onEnter={() => props.onCommit(text, 'down')}
          onEscape={onCancel}
          onKey={(event) => {
            if (event.key !== 'Tab') return false;
            const onward = event.shiftKey ? 'left' : 'right';
            const [first] = fitting;
            if (isTyped && first !== undefined) take(first.key, onward);
            else props.onCommit(text, onward);
            return true;
          }}
        />
      </Selected>
    </div>
  );
}

type Option = Pick<Suggestion, 'key' | 'label'>;

/** Several of some things: ticked in a list that typing narrows. */
export function ManyEditor(props: PartProps) {
  const { column, label, onCancel, onValue, onDraft } = props;
  const { choices } = column.column;
  const [chosen, setChosen] = useState(() => (editedValue(props) as readonly string[] | null) ?? []);
  const [typed, setTyped] = useState(props.isWriting ? props.initial : '');
  // In the order of the start: what is ticked must not jump from under the pointer.
  const [first] = useState(chosen);
  const options = optionsOf(props, first);
  const fitting = findByTitle(typed, options, (one) => one.label, 50);
  const words = options.filter(({ key }) => chosen.includes(key)).map((one) => one.label);
  const toggle = (key: string) => {
    const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
    // Choices keep the order in which they are declared, whatever is ticked first.
    const ordered = choices === undefined ? next : options.map((one) => one.key).filter((one) => next.includes(one));
    setChosen(ordered);
    setTyped('');
    ticked.current = ordered;
    onDraft({ value: ordered });
  };
  const ticked = useRef(chosen);
  return (
    <Selected isAll={false}>
      <Suggest
        label={label}
        className="plan-editor-input"
        text={typed}
        onText={setTyped}
        placeholder={words.length === 0 ? 'Type to find' : words.join(', ')}
        suggestions={fitting.map((one) => ({
          ...one,
          isChosen: chosen.includes(one.key),
          mark: (
            <span className={classes('ui-check-box', 'plan-tick', chosen.includes(one.key) && 'is-on')} aria-hidden>
              {chosen.includes(one.key) ? <CheckIcon size={12} aria-hidden /> : null}
            </span>
          ),
        }))}
        startsAt={chosen[0] ?? options[0]?.key ?? ''}
        isMultiple
        takesFirst
        autoFocus
        onChoose={toggle}
        onEnter={() => onValue(ticked.current, 'down')}
        onEscape={onCancel}
        onKey={(event) => {
          if (event.key !== 'Tab') return false;
          onValue(ticked.current, event.shiftKey ? 'left' : 'right');
          return true;
        }}
      />
    </Selected>
  );
}

/** What can be ticked: choices, entries of a list, or what work may depend on; of many, those that are ticked first. */
function optionsOf({ column, work, reading }: PartProps, chosen: readonly string[]): Option[] {
  const { choices, refersTo } = column.column;
  if (choices !== undefined) return choices.map(({ value, word }) => ({ key: String(value), label: word }));
  const { document } = reading;
  const records =
    refersTo === 'elements'
      ? [...document.elements.values()].filter(
          (one) => work !== null && !one.parked && isPermitted('dependsOn', work, one),
        )
      : [...document[refersTo as 'audiences' | 'channels' | 'platforms'].values()];
  const options = records.map(({ id, title }) => ({ key: id, label: title.trim() || 'Without a title' }));
  return options.sort((a, b) => Number(chosen.includes(b.key)) - Number(chosen.includes(a.key)));
}
