/** Controls of the lists that plan work: milestones and risks. */
import { useId } from 'react';
import { knownPeople } from '#renderer/state/knownTexts.ts';
import { findByTitle } from '#renderer/state/titleSearch.ts';
import { CheckBox } from '#renderer/ui/CheckBox.tsx';
import { classes } from '#renderer/ui/className.ts';
import { ScaleDots } from '#renderer/ui/ScaleDots.tsx';
import { Suggest } from '#renderer/ui/Suggest.tsx';
import type { Work } from '#shared/model/kinds/registry.ts';
import { TITLE_LIMIT } from '#shared/model/text.ts';
import { FieldRow } from '../FieldRow.tsx';
import type { FieldContext, FieldControlProps } from '../fieldControl.ts';
import { useDraft } from '../useDraft.ts';
import { DayInput } from './DayInput.tsx';
import { ItemList } from './ItemList.tsx';

type Milestone = Work['milestones'][number];
type Risk = Work['risks'][number];

/** The changes of a list whose entries have ids. */
function useItems<T extends { readonly id: string }>({ onChange, onDone }: FieldControlProps) {
  const change = (update: (items: readonly T[]) => readonly T[], isTyping = false): string | null => {
    const reason = onChange((items) => update(items as readonly T[]), isTyping);
    if (!isTyping) onDone();
    return reason;
  };
  return {
    add: (item: T) => change((items) => [...items, item]),
    edit: (id: string, values: Partial<T>, isTyping: boolean) =>
      change((items) => items.map((item) => (item.id === id ? { ...item, ...values } : item)), isTyping),
    remove: (id: string) => change((items) => items.filter((item) => item.id !== id)),
    move: (id: string, to: number) =>
      change((items) => {
        const item = items.find((one) => one.id === id);
        const others = items.filter((one) => one.id !== id);
        return item === undefined ? items : [...others.slice(0, to), item, ...others.slice(to)];
      }),
  };
}

/** Milestones in their order: done or not, by when, by whom. */
export function MilestonesControl(props: FieldControlProps) {
  const { field, values, context, onDone } = props;
  const milestones = values[0] as readonly Milestone[];
  const items = useItems<Milestone>(props);
  const done = milestones.filter((one) => one.done).length;
  return (
    <FieldRow
      label={field.label}
      help={field.help}
      layout="block"
      aside={milestones.length === 0 ? undefined : `${done} of ${milestones.length} done`}
    >
      <ItemList
        kind="milestone"
        items={milestones}
        idOf={({ id }) => id}
        titleOf={({ title }) => title}
        isDisabled={context.isDisabled}
        onAdd={(title) => items.add({ id: context.newId(), title, due: null, done: false, owner: '' })}
        onMove={items.move}
        onRemove={({ id }) => items.remove(id)}
      >
        {(one) => (
          <>
            <div className="inspector-item-line">
              <CheckBox
                label={`${one.title || 'Milestone'}: done`}
                isOn={one.done}
                isDisabled={context.isDisabled}
                onChange={(isDone) => items.edit(one.id, { done: isDone }, false)}
              />
              <ItemText
                label="Milestone"
                value={one.title}
                maxLength={TITLE_LIMIT}
                isDone={one.done}
                context={context}
                onChange={(title) => items.edit(one.id, { title }, true)}
                onDone={onDone}
              />
            </div>
            <div className="inspector-item-facts">
              <DayInput
                label={`${one.title || 'Milestone'}: due`}
                value={one.due}
                placeholder="No date"
                context={context}
                onTake={(due) => items.edit(one.id, { due }, false)}
              >
                {(input, error) => (
                  <>
                    {input}
                    {error === null ? null : (
                      <p className="ui-error" role="alert">
                        {error}
                      </p>
                    )}
                  </>
                )}
              </DayInput>
              <ItemPerson
                label={`${one.title || 'Milestone'}: owner`}
                value={one.owner}
                context={context}
                onChange={(owner) => items.edit(one.id, { owner }, true)}
                onDone={onDone}
              />
            </div>
          </>
        )}
      </ItemList>
    </FieldRow>
  );
}

const fiveSteps = [1, 2, 3, 4, 5];

/** Risks: how likely, how bad, and what would be done. */
export function RisksControl(props: FieldControlProps) {
  const { field, values, context, onDone } = props;
  const risks = values[0] as readonly Risk[];
  const items = useItems<Risk>(props);
  const dots = (risk: Risk, key: 'likelihood' | 'impact', label: string) => (
    <div className="inspector-item-scale">
      <span aria-hidden>{label}</span>
      <ScaleDots
        label={`${risk.title || 'Risk'}: ${label.toLowerCase()}`}
        steps={fiveSteps}
        value={risk[key]}
        canClear={false}
        isDisabled={context.isDisabled}
        onChange={(step) => items.edit(risk.id, { [key]: step }, false)}
      />
    </div>
  );
  return (
    <FieldRow
      label={field.label}
      help={field.help}
      layout="block"
      aside={risks.length === 0 ? undefined : String(risks.length)}
    >
      <ItemList
        kind="risk"
        items={risks}
        idOf={({ id }) => id}
        titleOf={({ title }) => title}
        isDisabled={context.isDisabled}
        onAdd={(title) => items.add({ id: context.newId(), title, likelihood: 3, impact: 3, response: '' })}
        onMove={items.move}
        onRemove={({ id }) => items.remove(id)}
      >
        {(risk) => (
          <>
            <div className="inspector-item-line">
              <ItemText
                label="Risk"
                isWide
                value={risk.title}
                maxLength={TITLE_LIMIT}
                context={context}
                onChange={(title) => items.edit(risk.id, { title }, true)}
                onDone={onDone}
              />
            </div>
            {dots(risk, 'likelihood', 'Likelihood')}
            {dots(risk, 'impact', 'Impact')}
            <ItemText
              label={`${risk.title || 'Risk'}: response`}
              isWide
              placeholder="What would be done"
              value={risk.response}
              context={context}
              onChange={(response) => items.edit(risk.id, { response }, true)}
              onDone={onDone}
            />
          </>
        )}
      </ItemList>
    </FieldRow>
  );
}

interface ItemTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly isDone?: boolean;
  /** From edge to edge: its words stand in line with the labels. */
  readonly isWide?: boolean;
  /** Taken over only when the typing is over. */
  readonly isLate?: boolean;
  readonly context: FieldContext;
  readonly onChange: (text: string) => string | null;
  readonly onDone: () => void;
}

function useItemDraft({ value, isLate = false, onChange, onDone }: ItemTextProps) {
  return useDraft<string>({
    shown: value,
    read: (text) => text,
    wrong: '',
    take: onChange,
    done: onDone,
    isLate,
  });
}

/** A text of an item; it grows with its words. */
export function ItemText(props: ItemTextProps) {
  const { label, placeholder = 'Without a title', maxLength, isDone, isWide, context } = props;
  const draft = useItemDraft(props);
  return (
    <>
      <textarea
        className={classes('ui-input is-area', isDone && 'is-done', isWide && 'is-wide')}
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        value={draft.text}
        maxLength={maxLength}
        readOnly={context.isDisabled}
        onChange={(event) => draft.type(event.target.value.replaceAll('\n', ' '))}
        onBlur={draft.finish}
        onKeyDown={draft.onKeyDown}
      />
      {draft.error === null ? null : (
        <p className="ui-error" role="alert">
          {draft.error}
        </p>
      )}
    </>
  );
}

function ItemPerson(props: ItemTextProps) {
  const id = useId();
  const { label, context, onChange, onDone } = props;
  const draft = useItemDraft(props);
  const people = () => {
    const typed = draft.isTyping ? draft.text : '';
    const found = findByTitle(typed, knownPeople(context.document), (name) => name, 8);
    return found.filter((name) => name !== draft.text).map((name) => ({ key: name, label: name }));
  };
  return (
    <Suggest
      id={id}
      label={label}
      text={draft.text}
      onText={draft.type}
      suggestions={people}
      onChoose={(name) => {
        draft.type(name);
        onChange(name);
        onDone();
      }}
      onEnter={draft.finish}
      onBlur={draft.finish}
      onEscape={draft.giveBack}
      placeholder="Nobody yet"
      isDisabled={context.isDisabled}
    />
  );
}
