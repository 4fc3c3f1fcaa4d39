import { describe, expect, test } from 'vitest';
import { planColumns } from '#renderer/plan/planColumns.ts';
import { columnAt, placeColumns, scrollToShow, visibleColumns } from '#renderer/plan/table/geometry.ts';
import { blockOf, blockSize, isWriting, placeAfter } from '#renderer/plan/table/places.ts';
import {
  builtInLayouts,
  columnsOfLayout,
  firstTableMemory,
  isTableMemory,
  keepLayout,
  moveColumn,
  toggleColumn,
  widthIn,
} from '#renderer/plan/table/tableLayout.ts';

describe('columns', () => {
  test('every field and figure of the plan has one column with its own name', () => {
    expect(new Set(planColumns.map(({ key }) => key)).size).toBe(planColumns.length);
    expect(new Set(planColumns.map(({ label }) => label)).size).toBe(planColumns.length);
    const all = builtInLayouts.find(({ title }) => title === 'All');
    expect(new Set(['title', ...(all?.columns ?? [])])).toEqual(new Set(planColumns.map(({ key }) => key)));
  });

  test('move and come and go, the title staying first', () => {
    const layout = { columns: ['a', 'owner', 'start'], widths: {} };
    expect(columnsOfLayout(layout).map(({ key }) => key)).toEqual(['title', 'owner', 'start']);
    expect(moveColumn(layout, 'start', -1).columns).toEqual(['a', 'start', 'owner']);
    expect(moveColumn(layout, 'a', -1)).toBe(layout);
    expect(toggleColumn(layout, 'end', true).columns).toEqual(['a', 'owner', 'start', 'end']);
    expect(toggleColumn(layout, 'a', false).columns).toEqual(['owner', 'start']);
  });

  test('widths are held within bounds', () => {
    const [title] = columnsOfLayout({ columns: [], widths: {} });
    if (title === undefined) throw new Error('there is no title');
    expect(widthIn({ columns: [], widths: { title: 5 } }, title)).toBe(64);
    expect(widthIn({ columns: [], widths: { title: 9000 } }, title)).toBe(640);
  });

  test('a layout of the same name takes the place of the one before, and damaged memories are told', () => {
    const saved = {
      columns: ['owner'],
      widths: {},
      title: 'Mine',
      group: 'none',
      order: { by: null, isDescending: false },
    } as const;
    const kept = keepLayout(keepLayout(firstTableMemory, saved), { ...saved, columns: ['start'] });
    expect(kept.saved.map(({ columns }) => columns)).toEqual([['start']]);
    expect(isTableMemory(JSON.parse(JSON.stringify(kept)))).toBe(true);
    expect(isTableMemory({ ...kept, saved: [{ title: 'x' }] })).toBe(false);
    expect(isTableMemory(null)).toBe(false);
  });
});

describe('geometry', () => {
  const layout = { columns: ['status', 'owner', 'start', 'end', 'plannedCost', 'goals'], widths: { title: 300 } };
  const geometry = placeColumns(columnsOfLayout(layout), layout, 2000);

  test('columns stand one behind the other, and the title takes at most half of a narrow table', () => {
    const [title, status] = geometry.columns;
    expect(status?.left).toBe((title?.left ?? 0) + 300);
    expect(placeColumns(columnsOfLayout(layout), layout, 500).columns[0]?.width).toBe(194);
    expect(columnAt(geometry, geometry.frozen + 1)).toBe(1);
    expect(columnAt(geometry, 99_999)).toBe(6);
  });

  test('those that can be seen are drawn, and one out of sight is scrolled to', () => {
    expect(visibleColumns(geometry, 0, geometry.frozen + 100)).toEqual({ start: 1, end: 4 });
    expect(scrollToShow(geometry, 0, 400, 800)).toBe(400);
    expect(scrollToShow(geometry, 1, 400, 800)).toBe(0);
    expect(scrollToShow(geometry, 6, 0, 800)).toBe(geometry.width - 800);
  });
});

describe('keys', () => {
  const size = { rows: 10, columns: 4, page: 5 };
  const press = (key: string, some: Partial<KeyboardEvent> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...some,
  });

  test('lead as in a spreadsheet, to the headings too but not with a block', () => {
    expect(placeAfter(press('ArrowUp'), { row: 0, column: 2 }, size)).toEqual({ row: -1, column: 2 });
    expect(placeAfter(press('ArrowUp'), { row: 0, column: 2 }, size, 0)).toEqual({ row: 0, column: 2 });
    expect(placeAfter(press('End', { ctrlKey: true }), { row: 0, column: 2 }, size)).toEqual({ row: 9, column: 3 });
    expect(placeAfter(press('PageDown'), { row: 7, column: 2 }, size)).toEqual({ row: 9, column: 2 });
    expect(placeAfter(press('ArrowDown', { ctrlKey: true }), { row: 3, column: 2 }, size)).toEqual({
      row: 9,
      column: 2,
    });
    expect(placeAfter(press('x'), { row: 3, column: 2 }, size)).toBeNull();
  });

  test('write letters and signs, with AltGr too, and no commands', () => {
    expect(isWriting(press('ä'))).toBe(true);
    expect(isWriting(press('Dead'))).toBe(true);
    expect(isWriting(press('€', { ctrlKey: true, altKey: true }))).toBe(true);
    expect(isWriting(press('c', { ctrlKey: true }))).toBe(false);
    expect(isWriting(press('F5'))).toBe(false);
  });

  test('blocks hold both their ends', () => {
    const block = blockOf({ row: 4, column: 3 }, { row: 2, column: 1 });
    expect(block).toEqual({ top: 2, bottom: 4, left: 1, right: 3 });
    expect(blockSize(block)).toBe(9);
  });
});
