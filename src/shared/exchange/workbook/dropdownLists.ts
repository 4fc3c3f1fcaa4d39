import { columnLetters, type SheetPlan } from './sheetPlan.ts';

/** The hidden sheet from which dropdowns take their values. */
export const LISTS_SHEET = 'Lists';

/** The values of all dropdowns of a workbook, each list once. */
export class DropdownLists {
  readonly #lists = new Map<string, { readonly title: string; readonly values: readonly string[] }>();

  /** Where a list stands, as a formula. An empty list has no place. @param values made when the list is new */
  place(title: string, values: readonly string[]): string | undefined {
    if (values.length === 0) return undefined;
    const key = JSON.stringify(values);
    if (!this.#lists.has(key)) this.#lists.set(key, { title, values });
    const column = columnLetters([...this.#lists.keys()].indexOf(key));
    return `${LISTS_SHEET}!$${column}$2:$${column}$${values.length + 1}`;
  }

  /** The sheet with all lists asked for so far. */
  plan(): SheetPlan {
    const lists = [...this.#lists.values()];
    const height = Math.max(0, ...lists.map(({ values }) => values.length));
    const rows = Array.from({ length: height }, (_, row) => ({
      cells: lists.map(({ values }) => {
        const value = values[row];
        return value === undefined ? null : { value, style: 'text' as const };
      }),
    }));
    return {
      name: LISTS_SHEET,
      isHidden: true,
      columns: lists.map(() => ({ width: 28 })),
      frozen: { rows: 1, columns: 0 },
      rows: [{ cells: lists.map(({ title }) => ({ value: title, style: 'header' as const })) }, ...rows],
    };
  }
}
