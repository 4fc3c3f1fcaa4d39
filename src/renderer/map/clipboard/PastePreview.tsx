import { useMemo, useState } from 'react';
import { parseAmount } from '#renderer/ui/amounts.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { localDay } from '#renderer/ui/dates.ts';
import { dayHabits, parseDay } from '#renderer/ui/dayEntry.ts';
import { amountText } from '#renderer/ui/numbers.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { KindName } from '#shared/model/kinds/registry.ts';
import { captureKinds } from '../capture/kindQuestion.ts';
import { useValue } from '../tools/useValue.ts';
import type { Clipboard, PendingTable } from './Clipboard.ts';
import './clipboard.css';
import { PasteTable } from './PasteTable.tsx';
import { readPasted } from './readPasted.ts';

/** Before rows of a spreadsheet become cards: what each column is taken for, and what comes of the rows. */
export function PastePreview({ clipboard }: { readonly clipboard: Clipboard }) {
  const pending = useValue(clipboard.preview);
  return pending === null ? null : <Preview clipboard={clipboard} pending={pending} />;
}

/** So many rows are shown as they will be. */
const SHOWN = 8;
/** So many sentences about what cannot be read are shown; the list scrolls. */
const MOST_PROBLEMS = 200;

function Preview({ clipboard, pending }: { readonly clipboard: Clipboard; readonly pending: PendingTable }) {
  const { table, at } = pending;
  const [fields, setFields] = useState(table.fields);
  const [otherwise, setOtherwise] = useState(table.kind);
  const habits = useMemo(() => {
    const [days, today] = [dayHabits(), localDay(new Date())];
    return { day: (text: string) => parseDay(text, days, today), amount: (text: string) => parseAmount(text) };
  }, []);
  const { rows, links, problems } = useMemo(() => {
    const { document } = clipboard.engine.store.getState();
    return readPasted(document, table, fields, otherwise, habits, () => crypto.randomUUID());
  }, [clipboard, table, fields, otherwise, habits]);
  const cards = rows.flatMap(({ card }) => (card === null ? [] : [card]));
  const close = () => {
    clipboard.preview.set(null);
    clipboard.engine.root?.focus({ preventScroll: true });
  };
  return (
    <Dialog
      title={`Paste ${amountText(table.rows.length, 'row', 'rows')} as cards`}
      size="widest"
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            variant="primary"
            autoFocus
            isDisabled={cards.length === 0}
            onPress={() => {
              clipboard.preview.set(null);
              clipboard.place(cards, at, links);
            }}
          >
            {cards.length === 0 ? 'Nothing to add' : `Add ${whatComes(cards.length, links.length)}`}
          </Button>
        </>
      }
    >
      <div className="map-paste">
        <Select<KindName>
          label="Rows that name no kind become"
          value={otherwise}
          onChange={setOtherwise}
          choices={captureKinds.map(({ kind, label }) => ({ key: kind, label }))}
        />
        <PasteTable table={table} fields={fields} onFields={setFields} read={rows} shown={SHOWN} />
        <div className="map-paste-notes" aria-live="polite">
          <Notes
            more={table.rows.length - SHOWN}
            untitled={table.rows.length - cards.length}
            hasTitle={fields.includes('title')}
          />
          {problems.length === 0 ? null : (
            <>
              <p className="map-paste-trouble">
                {amountText(problems.length, 'thing could not be read and is', 'things could not be read and are')} left
                out; the rest is taken.
              </p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keyboard */}
              <ul tabIndex={0} aria-label="What could not be read">
                {problems.slice(0, MOST_PROBLEMS).map((problem, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
                  <li key={i}>
                    <bdi>{problem}</bdi>
                  </li>
                ))}
                {problems.length > MOST_PROBLEMS ? (
                  <li>And {amountText(problems.length - MOST_PROBLEMS, 'more thing', 'more things')}.</li>
                ) : null}
              </ul>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function whatComes(cards: number, links: number): string {
  const made = amountText(cards, 'card', 'cards');
  return links === 0 ? made : `${made} and ${amountText(links, 'link', 'links')}`;
}

/** What else is to be known of the rows. @param more rows that are not shown */
function Notes({
  more,
  untitled,
  hasTitle,
}: {
  readonly more: number;
  readonly untitled: number;
  readonly hasTitle: boolean;
}) {
  if (!hasTitle) return <p className="map-paste-trouble">One column has to hold the title.</p>;
  const sentences = [
    ...(more > 0 ? [`And ${amountText(more, 'more row', 'more rows')}.`] : []),
    ...(untitled > 0 ? [`${amountText(untitled, 'row', 'rows')} without a title left out.`] : []),
  ];
  return sentences.length === 0 ? null : <p>{sentences.join(' ')}</p>;
}
