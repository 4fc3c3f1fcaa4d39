import { Select } from '#renderer/ui/Select.tsx';
import type { Rating } from '#shared/model/rating.ts';
import type { FieldControlProps } from './fieldControl.ts';

const scores = [
  { key: '', label: 'Not rated' },
  { key: '0', label: '0 · not at all' },
  { key: '1', label: '1 · hardly' },
  { key: '2', label: '2 · partly' },
  { key: '3', label: '3 · mostly' },
  { key: '4', label: '4 · fully' },
] as const;

/** Several things, each rated 0 to 4. */
export function RatingsControl({ field, value, isDisabled, onChange }: FieldControlProps) {
  const ratings = value as Readonly<Record<string, Rating>> | readonly Rating[];
  const isList = Array.isArray(ratings);
  return (
    <fieldset className="inspector-group">
      <legend>{field.label}</legend>
      <div className="inspector-stack">
        {Object.entries(ratings).map(([key, rating]: [string, Rating]) => (
          <Select
            key={key}
            label={field.words?.[isList ? Number(key) + 1 : key] ?? key}
            value={String(rating.score ?? '')}
            isDisabled={isDisabled}
            choices={scores}
            onChange={(chosen) => {
              const next = { ...rating, score: chosen === '' ? null : Number(chosen) };
              onChange(
                isList
                  ? ratings.map((old: Rating, place) => (place === Number(key) ? next : old))
                  : { ...ratings, [key]: next },
                false,
              );
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
