import { useEffect, useRef } from 'react';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { levelIn } from '#shared/model/commands/addElement.ts';
import { captureKinds } from '../capture/kindQuestion.ts';
import type { PastedCard } from './pastedCards.ts';
import { type PastedTable, pastedFields } from './pastedTable.ts';
import type { CellFate, PastedRow } from './readPasted.ts';

interface PasteTableProps {
  readonly table: PastedTable;
  readonly fields: readonly (string | null)[];
  readonly onFields: (fields: readonly (string | null)[]) => void;
  readonly read: readonly PastedRow[];
  /** How many rows are shown. */
  readonly shown: number;
}

const LEFT_OUT = '-';
const looks: Readonly<Record<CellFate, string | undefined>> = {
  taken: undefined,
  leftOut: 'is-left-out',
  unread: 'is-unread',
};

/** Pasted rows under what their columns are taken for, each cell with what becomes of it. */
export function PasteTable({ table, fields, onFields, read, shown }: PasteTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current === null ? undefined : tellMore(frame.current)), []);
  const choose = (column: number, chosen: string) => {
    const choice = chosen === LEFT_OUT ? null : chosen;
    onFields(fields.map((field, i) => (i === column ? choice : field === choice ? null : field)));
  };
  return (
    <div ref={frame} className="map-paste-frame">
      <div className="map-paste-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Card</th>
              {table.headers.map((header, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that is sure to be unique
                <th key={column} scope="col">
                  <span className="map-paste-header">{header || `Column ${column + 1}`}</span>
                  <Select
                    label={`What “${header || `Column ${column + 1}`}” holds`}
                    hideLabel
                    value={fields[column] ?? LEFT_OUT}
                    onChange={(chosen) => choose(column, chosen)}
                    choices={[
                      { key: LEFT_OUT, label: 'Leave out' },
                      ...pastedFields.map(({ field, label }) => ({
                        key: field,
                        label,
                        ...(fields.includes(field) && fields[column] !== field
                          ? { note: 'Taken by another column' }
                          : {}),
                      })),
                    ]}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, shown).map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name
              <tr key={i}>
                <td>
                  <KindSign card={read[i]?.card ?? null} />
                </td>
                {table.headers.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} className={looks[read[i]?.fates[column] ?? 'leftOut']} title={row[column] ?? ''}>
                    <bdi>{row[column] ?? ''}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Marks a frame while its table goes on to the right. @returns the function that stops it */
function tellMore(frame: HTMLElement): (() => void) | undefined {
  const area = frame.firstElementChild;
  const table = area?.firstElementChild;
  if (area == null || table == null) return undefined;
  const look = () => frame.toggleAttribute('data-more', area.scrollLeft + area.clientWidth < area.scrollWidth - 1);
  const watch = new ResizeObserver(look);
  watch.observe(area);
  watch.observe(table);
  area.addEventListener('scroll', look, { passive: true });
  return () => {
    watch.disconnect();
    area.removeEventListener('scroll', look);
  };
}

function KindSign({ card }: { readonly card: PastedCard | null }) {
  if (card === null) return <span className="muted">–</span>;
  const { kind, perspective } = card;
  const label = captureKinds.find((one) => one.kind === kind)?.label ?? '';
  const isDigital = perspective !== undefined && levelIn(perspective) === 'digital';
  const form = kind === 'goal' ? (isDigital ? 'digitalGoal' : 'businessGoal') : kind;
  return (
    <span className="map-paste-kind">
      <KindIcon form={form} size={14} /> {label}
    </span>
  );
}
