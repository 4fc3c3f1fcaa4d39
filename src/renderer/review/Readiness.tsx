import { useState } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import { amountText } from '#renderer/ui/numbers.ts';
import { ScaleDots } from '#renderer/ui/ScaleDots.tsx';
import { editMap } from '#shared/model/commands/editMap.ts';
import { type MapInfo, mapFields } from '#shared/model/mapInfo.ts';
import type { Rating } from '#shared/model/rating.ts';
import { TEXT_LIMIT } from '#shared/model/text.ts';

interface ReadinessProps {
  readonly map: MapStore;
  readonly info: MapInfo;
  readonly isReadOnly: boolean;
}

const groups = [
  {
    key: 'ingredients',
    title: 'Three ingredients',
    about: 'Needed from the start, all of them; they shape each other.',
    source: 'The four gears',
  },
  {
    key: 'areas',
    title: 'Four areas',
    about: 'What a transformation around the customer rests on.',
    source: 'The KPI route',
  },
  {
    key: 'promises',
    title: 'Ten promises',
    about: 'What a responsive organization promises its customers and its people.',
    source: 'Digital Business Strategy Map',
  },
] as const;

type GroupKey = (typeof groups)[number]['key'];

const scale = [0, 1, 2, 3, 4];
const words = ['0, not at all', '1, hardly', '2, partly', '3, mostly', '4, fully'];
/** Rated at most this, it is weak (checks.md, area-weak, promise-weak). */
const WEAK = 1;

/** How ready the organization is, as people rate it: each 0 to 4, with a note. */
export function Readiness({ map, info, isReadOnly }: ReadinessProps) {
  const change = (group: GroupKey, place: string, rating: Rating, merge: boolean) => {
    const before: unknown = info[group];
    const after = Array.isArray(before)
      ? before.map((old: Rating, at) => (at === Number(place) ? rating : old))
      : { ...(before as object), [place]: rating };
    map.dispatch(editMap, { values: { [group]: after }, merge, label: 'rate readiness' });
    if (!merge) map.endGesture();
  };
  return (
    <div className="review-readiness">
      {groups.map(({ key, title, about, source }) => {
        const ratings = Object.entries(info[key] as Readonly<Record<string, Rating>>);
        const isList = Array.isArray(info[key]);
        return (
          <section key={key}>
            <h3>
              {title} <span className="muted">{summary(ratings.map(([, rating]) => rating))}</span>
            </h3>
            <p className="muted">
              {about} {source}.
            </p>
            <ul>
              {ratings.map(([place, rating]) => {
                const name = mapFields[key].words?.[isList ? Number(place) + 1 : place] ?? place;
                return (
                  <li key={place}>
                    <span>{name}</span>
                    <ScaleDots
                      label={name}
                      steps={scale}
                      value={rating.score}
                      canClear
                      words={(step) => words[step] ?? String(step)}
                      isDisabled={isReadOnly}
                      onChange={(score) => change(key, place, { ...rating, score: score as Rating['score'] }, false)}
                    />
                    <NoteField
                      label={`Note on: ${name}`}
                      value={rating.note}
                      isReadOnly={isReadOnly}
                      onType={(note) => change(key, place, { ...rating, note }, true)}
                      onDone={() => map.endGesture()}
                    />
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function summary(ratings: readonly Rating[]): string {
  const scores = ratings.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length === 0) return 'not rated yet';
  const weak = scores.filter((score) => score <= WEAK).length;
  const open = ratings.length - scores.length;
  return [
    weak === 0 ? 'none weak' : amountText(weak, 'weak', 'weak'),
    ...(open === 0 ? [] : [`${open} not rated`]),
  ].join(', ');
}

interface NoteFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly onType: (text: string) => void;
  readonly onDone: () => void;
}

function NoteField({ label, value, isReadOnly, onType, onDone }: NoteFieldProps) {
  const [isTyping, setIsTyping] = useState(false);
  return (
    <input
      className="review-note"
      aria-label={label}
      title={isTyping ? undefined : value}
      placeholder="Note"
      value={value}
      readOnly={isReadOnly}
      maxLength={TEXT_LIMIT}
      onChange={(event) => {
        setIsTyping(true);
        onType(event.target.value);
      }}
      onBlur={() => {
        setIsTyping(false);
        onDone();
      }}
    />
  );
}
