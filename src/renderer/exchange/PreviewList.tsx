import { useId, useMemo, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckBox } from '#renderer/ui/CheckBox.tsx';
import { amountText, countText } from '#renderer/ui/numbers.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { changesNothing, type Preview, type Question } from '#shared/exchange/workbook/preview.ts';
import { type PreviewGroup, type PreviewLine, previewGroups, withGroup, withLine } from './previewGroups.ts';
import type { ReadingChoices } from './tableMessages.ts';

interface PreviewListProps {
  readonly preview: Preview;
  /** What has to be known before some columns can be read, answered or not. */
  readonly questions: readonly Question[];
  readonly accepted: ReadonlySet<string>;
  readonly onAccepted: (accepted: ReadonlySet<string>) => void;
  readonly choices: ReadingChoices;
  readonly onChoices: (choices: ReadingChoices) => void;
}

/** Everything that a file would change, each to accept or decline, and what of it could not be read. */
export function PreviewList({ preview, questions, accepted, onAccepted, choices, onChoices }: PreviewListProps) {
  const groups = useMemo(() => previewGroups(preview), [preview]);
  const { unreadable, ignored, notes } = preview;
  return (
    <div className="exchange-preview-list">
      {questions.length === 0 ? null : (
        <section className="exchange-group">
          <h3>How it is meant</h3>
          {questions.map((question) => (
            <QuestionField key={question.key} question={question} choices={choices} onChoices={onChoices} />
          ))}
        </section>
      )}
      {changesNothing(preview) ? (
        <p>
          {unreadable.length === 0
            ? 'The file says what the map says: there is nothing to change.'
            : 'Nothing that could be read differs from the map.'}
        </p>
      ) : (
        <p className="muted">
          Nothing is changed yet. What is ticked is taken over in one step, which can be undone; the map as it is now is
          kept as a version.
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.key} group={group} accepted={accepted} onAccepted={onAccepted} />
      ))}
      <Plain
        title={amountText(unreadable.length, 'thing could not be read', 'things could not be read')}
        lines={unreadable.map(({ reason }) => reason)}
        isOpen
      />
      <Plain title="To know" lines={[...ignored, ...notes]} />
    </div>
  );
}

function QuestionField({
  question,
  choices,
  onChoices,
}: {
  readonly question: Question;
  readonly choices: ReadingChoices;
  readonly onChoices: (choices: ReadingChoices) => void;
}) {
  const { key, kind, sheet, field, samples } = question;
  const asked = `${sheet}, ${field}: ${samples.map((sample) => `“${sample}”`).join(', ')}`;
  if (kind === 'dayOrder') {
    const known = typeof choices.dayOrder === 'object' ? choices.dayOrder : {};
    return (
      <SegmentedControl
        label={asked}
        value={known[key] ?? ''}
        onChange={(order) =>
          order !== '' && onChoices({ ...choices, dayOrder: { ...known, [key]: order as 'dayFirst' | 'monthFirst' } })
        }
        segments={[
          { key: 'dayFirst', label: 'Day first' },
          { key: 'monthFirst', label: 'Month first' },
        ]}
      />
    );
  }
  return (
    <SegmentedControl
      label={asked}
      value={choices.decimalSign ?? ''}
      onChange={(sign) => sign !== '' && onChoices({ ...choices, decimalSign: sign as 'point' | 'comma' })}
      segments={[
        { key: 'point', label: 'Decimal point' },
        { key: 'comma', label: 'Decimal comma' },
      ]}
    />
  );
}

/** So many lines are shown at first, and with each press more. */
const STEP = 200;

function Group({
  group,
  accepted,
  onAccepted,
}: {
  readonly group: PreviewGroup;
  readonly accepted: ReadonlySet<string>;
  readonly onAccepted: (accepted: ReadonlySet<string>) => void;
}) {
  const [shown, setShown] = useState(STEP);
  const heading = useId();
  const { lines, title } = group;
  const taken = lines.filter(({ key }) => accepted.has(key)).length;
  return (
    <section className="exchange-group" aria-labelledby={heading}>
      <header>
        <CheckBox
          label={`All of: ${title}`}
          isOn={taken > 0 && taken === lines.length}
          onChange={(isOn) => onAccepted(withGroup(accepted, group, isOn))}
        />
        <h3 id={heading}>{title}</h3>
        <span className="muted">{`${countText(taken)} of ${countText(lines.length)}`}</span>
      </header>
      <ul className="exchange-lines">
        {lines.slice(0, shown).map((line) => (
          <Line
            key={line.key}
            line={line}
            isOn={accepted.has(line.key)}
            onChange={(isOn) => onAccepted(withLine(accepted, line, isOn, lines))}
          />
        ))}
      </ul>
      {lines.length > shown ? (
        <Button variant="quiet" size="small" onPress={() => setShown(shown + STEP)}>
          {`Show ${countText(Math.min(STEP, lines.length - shown))} more`}
        </Button>
      ) : null}
    </section>
  );
}

function Line({
  line: { name, place, change, note },
  isOn,
  onChange,
}: {
  readonly line: PreviewLine;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  const id = useId();
  return (
    <li>
      <input type="checkbox" id={id} checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>
        <span className="exchange-line-name">
          <bdi>{name}</bdi>
          {note === '' ? null : <span className="muted"> {note}</span>}
        </span>
        {change === null ? null : (
          <span className="exchange-line-change">
            <span className="muted">{change.field}</span>
            <del>{change.before === '' ? <i>empty</i> : <bdi>{change.before}</bdi>}</del>
            <span className="visually-hidden"> becomes </span>
            <ins>{change.after === '' ? <i>empty</i> : <bdi>{change.after}</bdi>}</ins>
          </span>
        )}
      </label>
      <span className="muted exchange-line-place">{place}</span>
    </li>
  );
}

function Plain({
  title,
  lines,
  isOpen = false,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isOpen?: boolean;
}) {
  if (lines.length === 0) return null;
  return (
    <details className="exchange-plain" open={isOpen}>
      <summary>{title}</summary>
      <ul>
        {lines.slice(0, STEP).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and the list never changes
          <li key={i}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
      {lines.length > STEP ? <p className="muted">And {countText(lines.length - STEP)} more.</p> : null}
    </details>
  );
}
