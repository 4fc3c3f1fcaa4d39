import { classes } from '../className.ts';
import { FillSample } from './PartFill.tsx';
import type { StackedPart } from './stackedColumns.ts';

/** Amounts of one column, or of all. */
export interface ToldColumn<K extends string> {
  readonly name: string;
  readonly values: Readonly<Record<K, number>>;
  readonly total: number;
}

interface ColumnLegendProps<K extends string> {
  readonly told: ToldColumn<K>;
  readonly parts: readonly StackedPart<K>[];
  /** The part that is chosen in what is told of; null for none. */
  readonly part: K | null;
  readonly name: (amount: number) => string;
  /** Of the drawing whose fills are sampled. */
  readonly drawing: string;
}

/** What the fills mean, with the amounts of the column that is pointed at. */
export function ColumnLegend<K extends string>({ told, parts, part, name, drawing }: ColumnLegendProps<K>) {
  return (
    <figcaption className="chart-key">
      <span className="chart-key-entry is-whole">
        <span className="chart-key-name">{told.name}</span>
        <strong className="tabular">{name(told.total)}</strong>
      </span>
      {parts.map(({ key, label, state }) => (
        <span key={key} className={classes('chart-key-entry', key === part && 'is-chosen')}>
          <span className="chart-key-name">
            <FillSample drawing={drawing} state={state} />
            {label}
          </span>
          <span className="tabular">{name(told.values[key])}</span>
        </span>
      ))}
    </figcaption>
  );
}
