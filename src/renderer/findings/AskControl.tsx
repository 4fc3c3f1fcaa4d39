import { type ReactNode, useState } from 'react';
import { findByTitle } from '#renderer/state/titleSearch.ts';
import { Chips } from '#renderer/ui/Chips.tsx';
import { DayField } from '#renderer/ui/DayField.tsx';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Suggest } from '#renderer/ui/Suggest.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Answer, Ask } from '#shared/checks/fixes/quickFix.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';

interface AskControlProps {
  readonly ask: Ask;
  readonly answer: Answer;
  readonly document: MapDocument;
  readonly isFirst: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/** The control of one question of a quick fix. */
export function AskControl({ ask, answer, document, isFirst, onAnswer }: AskControlProps) {
  const { label, help } = ask;
  const text = typeof answer === 'string' ? answer : '';
  switch (ask.type) {
    case 'line':
      return ask.suggestions === undefined || ask.suggestions.length === 0 ? (
        <TextField label={label} value={text} help={help} onChange={onAnswer} autoFocus={isFirst} />
      ) : (
        <Labeled label={label} help={help}>
          <Suggest
            label={label}
            text={text}
            onText={onAnswer}
            autoFocus={isFirst}
            suggestions={findByTitle(text, ask.suggestions, (name) => name, SHOWN)
              .filter((name) => name !== text)
              .map((name) => ({ key: name, label: name }))}
            onChoose={onAnswer}
          />
        </Labeled>
      );
    case 'paragraph':
      return <TextField label={label} value={text} help={help} multiline onChange={onAnswer} autoFocus={isFirst} />;
    case 'day':
      return <DayField label={label} value={text === '' ? null : text} help={help} onChange={onAnswer} />;
    case 'number':
      return (
        <NumberField
          label={ask.unit === undefined ? label : `${label} (${ask.unit})`}
          value={typeof answer === 'number' ? answer : null}
          help={help}
          onChange={onAnswer}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          value={text}
          help={help}
          placeholder="Choose one"
          choices={ask.choices}
          onChange={(key) => onAnswer(key)}
        />
      );
    case 'choices':
      return (
        <Chips label={label} choices={ask.choices} chosen={Array.isArray(answer) ? answer : []} onChange={onAnswer} />
      );
    case 'element':
      return <ElementAsk ask={ask} answer={text} document={document} isFirst={isFirst} onAnswer={onAnswer} />;
  }
}

/** So many suggestions are listed. */
const SHOWN = 30;

interface ElementAskProps {
  readonly ask: Extract<Ask, { type: 'element' }>;
  readonly answer: string;
  readonly document: MapDocument;
  readonly isFirst: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/** An element of the map, found by typing a part of its title. */
function ElementAsk({ ask, answer, document, isFirst, onAnswer }: ElementAskProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const titleOf = (id: string) => document.elements.get(id)?.title.trim() || 'Without a title';
  const text = typed ?? (answer === '' ? '' : titleOf(answer));
  return (
    <Labeled label={ask.label} help={ask.help}>
      <Suggest
        label={ask.label}
        text={text}
        autoFocus={isFirst}
        takesFirst
        placeholder="Type to find"
        onText={(next) => {
          setTyped(next);
          onAnswer(null);
        }}
        onChoose={(id) => {
          setTyped(null);
          onAnswer(id);
        }}
        onBlur={() => setTyped(null)}
        suggestions={findByTitle(typed ?? '', ask.candidates, titleOf, SHOWN).map((id) => {
          const element = document.elements.get(id);
          return {
            key: id,
            label: titleOf(id),
            ...(element === undefined
              ? {}
              : { note: kindOf(element.kind).label, mark: <KindIcon form={formOf(element)} size={14} /> }),
          };
        })}
      />
    </Labeled>
  );
}

interface LabeledProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly children: ReactNode;
}

/** The label stands for the eye; the control itself is named for readers. */
function Labeled({ label, help, children }: LabeledProps) {
  return (
    <div className="ui-field">
      <span className="ui-label" aria-hidden>
        {label}
      </span>
      {children}
      {help === undefined ? null : <span className="ui-help">{help}</span>}
    </div>
  );
}
