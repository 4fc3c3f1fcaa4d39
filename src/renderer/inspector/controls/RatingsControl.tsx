import { useState } from 'react';
import { IconButton } from '#renderer/ui/Button.tsx';
import { ReasonIcon } from '#renderer/ui/icons.ts';
import { ScaleDots } from '#renderer/ui/ScaleDots.tsx';
import type { Rating } from '#shared/model/rating.ts';
import { FieldRow } from '../FieldRow.tsx';
import type { FieldControlProps } from '../fieldControl.ts';
import { ItemText } from './PlanControls.tsx';
import './ratings.css';

const steps = [0, 1, 2, 3, 4];
const meanings = ['0 · not at all', '1 · hardly', '2 · partly', '3 · mostly', '4 · fully'];

type Ratings = Readonly<Record<string, Rating>> | readonly Rating[];

function replaced(ratings: Ratings, key: string, update: (rating: Rating) => Rating): Ratings {
  if (isList(ratings)) return ratings.map((old, place) => (String(place) === key ? update(old) : old));
  return { ...ratings, [key]: update(ratings[key] ?? { score: null, note: '' }) };
}

const isList = (ratings: Ratings): ratings is readonly Rating[] => Array.isArray(ratings);

/** Several things, each rated 0 to 4, with a note where there is something to say. */
export function RatingsControl({ field, values, context, onChange, onDone }: FieldControlProps) {
  const ratings = values[0] as Ratings;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const all = Object.entries(ratings) as [string, Rating][];
  const rated = all.filter(([, { score }]) => score !== null).length;
  return (
    <FieldRow label={field.label} help={field.help} layout="block" aside={`${rated} of ${all.length}`}>
      <ul className="inspector-ratings">
        {all.map(([key, rating]) => {
          const label = field.words?.[isList(ratings) ? Number(key) + 1 : key] ?? key;
          const showsNote = rating.note !== '' || opened.has(key);
          return (
            <li key={key}>
              <div className="inspector-rating">
                <span>{label}</span>
                <ScaleDots
                  label={`${field.label}: ${label}`}
                  steps={steps}
                  value={rating.score}
                  canClear
                  words={(step) => meanings[step] ?? ''}
                  isDisabled={context.isDisabled}
                  onChange={(score) => {
                    onChange(
                      (value) =>
                        replaced(value as Ratings, key, (old) => ({ ...old, score: score as Rating['score'] })),
                      false,
                    );
                    onDone();
                  }}
                />
                <IconButton
                  label={`Note on “${label}”`}
                  icon={ReasonIcon}
                  size="small"
                  isPressed={showsNote}
                  isDisabled={rating.note !== ''}
                  onPress={() =>
                    setOpened(new Set(showsNote ? [...opened].filter((one) => one !== key) : [...opened, key]))
                  }
                />
              </div>
              {showsNote ? (
                <ItemText
                  label={`${field.label}: ${label}: note`}
                  placeholder="Why it is rated so"
                  isWide
                  value={rating.note}
                  context={context}
                  onChange={(text) =>
                    onChange((value) => replaced(value as Ratings, key, (old) => ({ ...old, note: text })), true)
                  }
                  onDone={onDone}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </FieldRow>
  );
}
