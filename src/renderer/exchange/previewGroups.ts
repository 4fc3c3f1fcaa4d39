import type { Addition, FieldChange, Preview, Removal } from '#shared/exchange/workbook/preview.ts';

/** A line of a preview that can be accepted or declined. */
export interface PreviewLine {
  readonly key: string;
  readonly name: string;
  /** Where it stands in the file: `Goals, row 7`. */
  readonly place: string;
  /** Of a change: the field, and what it says now and then. */
  readonly change: { readonly field: string; readonly before: string; readonly after: string } | null;
  /** What else goes with it. */
  readonly note: string;
  /** Lines with the same one exclude each other. */
  readonly oneOf: string | null;
}

export interface PreviewGroup {
  readonly key: 'additions' | 'changes' | 'removals';
  readonly title: string;
  readonly lines: readonly PreviewLine[];
}

/** What a preview offers, in the order in which a person looks at it. */
export function previewGroups({ additions, changes, removals }: Preview): readonly PreviewGroup[] {
  const groups: readonly PreviewGroup[] = [
    { key: 'additions', title: 'New', lines: additions.map(addition) },
    { key: 'changes', title: 'Changed', lines: changes.map(change) },
    { key: 'removals', title: 'Removed', lines: removals.map(removal) },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

const blank = { change: null, note: '', oneOf: null } as const;

function addition({ key, name, sheet, row }: Addition): PreviewLine {
  return { ...blank, key, name, place: `${sheet}, row ${row}` };
}

function change({ key, name, sheet, row, field, oldText, newText, oneOf }: FieldChange): PreviewLine {
  return {
    key,
    name,
    place: `${sheet}, row ${row}`,
    change: { field, before: oldText, after: newText },
    note: oneOf === undefined ? '' : 'Stands in the file more than once: choose one',
    oneOf: oneOf ?? null,
  };
}

function removal({ key, name, sheet, takesAlong }: Removal): PreviewLine {
  return { ...blank, key, name, place: sheet, note: takesAlong === undefined ? '' : `with ${takesAlong}` };
}

/** The accepted keys after a line was ticked or not; ticking one of those that exclude each other takes the others out. */
export function withLine(
  accepted: ReadonlySet<string>,
  line: PreviewLine,
  isOn: boolean,
  all: readonly PreviewLine[],
): ReadonlySet<string> {
  const next = new Set(accepted);
  if (!isOn) {
    next.delete(line.key);
    return next;
  }
  if (line.oneOf !== null) for (const other of all) if (other.oneOf === line.oneOf) next.delete(other.key);
  next.add(line.key);
  return next;
}

/** The accepted keys after a whole group was ticked or not. Of lines that exclude each other none is ticked this way. */
export function withGroup(accepted: ReadonlySet<string>, group: PreviewGroup, isOn: boolean): ReadonlySet<string> {
  const next = new Set(accepted);
  for (const { key, oneOf } of group.lines) {
    if (!isOn) next.delete(key);
    else if (oneOf === null) next.add(key);
  }
  return next;
}
