import { type FormEvent, useState } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import { findByTitle } from '#renderer/state/titleSearch.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DayField } from '#renderer/ui/DayField.tsx';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { notify } from '#renderer/ui/Notices.tsx';
import { Suggest } from '#renderer/ui/Suggest.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Toggles } from '#renderer/ui/Toggles.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { isWork, kindOf } from '#shared/model/kinds/registry.ts';
import { type Review, review as reviewRecord } from '#shared/model/lists/review.ts';
import type { Day, Id } from '#shared/model/values.ts';
import { decide } from './decisionCommands.ts';

interface DecisionFormProps {
  readonly map: MapStore;
  readonly document: MapDocument;
  readonly asOf: Day;
  /** What it is about at first; null is the map as a whole. */
  readonly element: Id | null;
  readonly newId: () => Id;
  readonly onClose: () => void;
}

const decisions = ['keep', 'refine', 'stop', 'note'] as const;
const words = reviewRecord.fields.decision.words ?? {};
const SHOWN = 30;
const THE_MAP = 'The map as a whole';

/** Writes down a decision: about what, which, why, by whom, on what day. */
export function DecisionForm({ map, document, asOf, element: first, newId, onClose }: DecisionFormProps) {
  const [element, setElement] = useState<Id | null>(first);
  const [typed, setTyped] = useState<string | null>(null);
  const [decision, setDecision] = useState<Review['decision'] | null>(null);
  const [text, setText] = useState('');
  const [author, setAuthor] = useState([...document.reviews.values()].at(-1)?.author ?? '');
  const [date, setDate] = useState<Day>(asOf);
  const [stops, setStops] = useState(true);
  const subject = element === null ? undefined : document.elements.get(element);
  const canStop = decision === 'stop' && subject !== undefined && isWork(subject) && subject.status !== 'stopped';
  const canSave = decision !== null && typed === null;
  const titleOf = (id: Id) => document.elements.get(id)?.title.trim() || 'Without a title';
  const all = [...document.elements.values()].filter(({ kind }) => kind !== 'note').map(({ id }) => id);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canSave) return;
    const review = { id: newId(), date, element, decision, text: text.trim(), author: author.trim() };
    const refusal = map.dispatch(decide, { review, stops: canStop && stops });
    map.endGesture();
    if (refusal !== null) return notify({ tone: 'bad', text: refusal.refused });
    onClose();
  };

  return (
    <form
      className="review-form"
      aria-label="A decision"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="ui-field">
        <span className="ui-label" aria-hidden>
          About
        </span>
        <Suggest
          label="About"
          text={typed ?? (element === null ? THE_MAP : titleOf(element))}
          takesFirst
          onText={setTyped}
          onBlur={() => setTyped(null)}
          onChoose={(key) => {
            setTyped(null);
            setElement(key === THE_MAP ? null : key);
          }}
          suggestions={[
            ...findByTitle(typed ?? '', [THE_MAP], (title) => title, 1).map((key) => ({ key, label: THE_MAP })),
            ...findByTitle(typed ?? '', all, titleOf, SHOWN).map((id) => {
              const found = document.elements.get(id);
              return {
                key: id,
                label: titleOf(id),
                ...(found === undefined
                  ? {}
                  : { note: kindOf(found.kind).label, mark: <KindIcon form={formOf(found)} size={14} /> }),
              };
            }),
          ]}
        />
      </div>
      <div className="ui-field">
        <span className="ui-label" aria-hidden>
          Decision
        </span>
        <Toggles
          label="Decision"
          choices={decisions.map((key) => ({ key, label: words[key] ?? key }))}
          value={decision}
          canClear={false}
          onChange={(key) => setDecision(decisions.find((one) => one === key) ?? null)}
        />
      </div>
      <TextField label="What was decided, and why" value={text} onChange={setText} multiline />
      <div className="review-form-pair">
        <TextField label="Author" value={author} onChange={setAuthor} />
        <DayField label="Date" value={date} onChange={(day) => setDate(day ?? asOf)} />
      </div>
      {canStop ? <Switch label="Also set its status to stopped" isOn={stops} onChange={setStops} /> : null}
      <div className="review-form-actions">
        <Button type="submit" variant="primary" isDisabled={!canSave}>
          Write it down
        </Button>
        <Button variant="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
