/** A report as data: what it says, apart from how a text file or a printed page shows it. */

export type Tone = 'good' | 'partly' | 'bad' | 'muted';

/** A cell of a table: text, perhaps in the color of a state. The word says it too. */
export type ReportCell = string | { readonly text: string; readonly tone: Tone };

export interface ReportColumn {
  readonly label: string;
  readonly align?: 'right';
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isQuiet?: boolean }
  | {
      readonly kind: 'table';
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly (readonly ReportCell[])[];
    }
  /** Where the picture of the map stands, if the form of the report can hold one. */
  | { readonly kind: 'picture' };

export interface Report {
  readonly title: string;
  /** Organization, day, horizon. */
  readonly subtitle: string;
  readonly vision: string;
  readonly blocks: readonly ReportBlock[];
}

export interface ReportOptions {
  readonly withoutMoney?: boolean;
  readonly withoutOwners?: boolean;
  /** For days, numbers and amounts; the system's unless given. */
  readonly locale?: string;
}
