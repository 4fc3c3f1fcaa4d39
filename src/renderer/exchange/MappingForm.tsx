import { useMemo } from 'react';
import { Select } from '#renderer/ui/Select.tsx';
import {
  type ClientKind,
  type ClientMapping,
  clientFields,
  clientKinds,
} from '#shared/exchange/workbook/clientMapping.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import type { TableOutline } from './tableMessages.ts';

interface MappingFormProps {
  readonly outline: TableOutline;
  /** Null where nothing looks like a row of headers. */
  readonly mapping: ClientMapping | null;
  readonly guess: (sheet: string, headerRow?: number) => Promise<ClientMapping | null>;
  readonly onChange: (mapping: ClientMapping | null) => void;
}

/** So many cells below a header are shown as samples. */
const SAMPLES = 3;
const NOT_READ = '-';

/** What the columns of somebody's own table hold: guessed, and to be corrected. */
export function MappingForm({ outline, mapping, guess, onChange }: MappingFormProps) {
  const fields = useMemo(clientFields, []);
  const sheet = outline.sheets.find(({ name }) => name === mapping?.sheet) ?? outline.sheets[0];
  const rows = sheet?.rows ?? [];
  const choose = (name: string, headerRow?: number) => {
    guess(name, headerRow).then(
      (guessed) => onChange(guessed ?? unmatched(outline, name, headerRow)),
      () => onChange(unmatched(outline, name, headerRow)),
    );
  };
  if (mapping === null) {
    return (
      <>
        <p>No row of headers was found by itself. Choose the sheet, then the row that says what the columns are.</p>
        <SheetSelect outline={outline} value={null} onChange={(name) => choose(name)} />
      </>
    );
  }
  const samplesOf = (column: number) =>
    rows
      .filter(({ number }) => number > mapping.headerRow)
      .map(({ cells }) => cells[column] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, SAMPLES)
      .join(' · ');
  const taken = new Map(mapping.columns.flatMap(({ column, field }) => (field === null ? [] : [[field, column]])));
  return (
    <>
      <p>
        This is not a workbook of Throughline’s. Say what its columns hold; rows whose title is on the map already are
        matched with it, and links are made by titles.
      </p>
      <div className="exchange-mapping-head">
        <SheetSelect outline={outline} value={mapping.sheet} onChange={(name) => choose(name)} />
        <Select
          label="Row with the headers"
          value={String(mapping.headerRow)}
          onChange={(row) => choose(mapping.sheet, Number(row))}
          choices={rows.map(({ number, cells }) => ({
            key: String(number),
            label: `${number}: ${cells.filter(Boolean).slice(0, 4).join(', ')}`,
          }))}
        />
        <Select<ClientKind>
          label="Each row is"
          value={mapping.kind}
          onChange={(kind) => onChange({ ...mapping, kind })}
          choices={clientKinds.map((key) => ({ key, label: kinds[key].label }))}
          help="Unless a column says the kind."
        />
      </div>
      <table className="exchange-mapping">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Says</th>
            <th scope="col">Holds</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map(({ column, header, field }) => (
            <tr key={column}>
              <th scope="row">
                <bdi>{header}</bdi>
              </th>
              <td className="muted">
                <bdi>{samplesOf(column)}</bdi>
              </td>
              <td>
                <Select
                  label={`What “${header}” holds`}
                  hideLabel
                  value={field ?? NOT_READ}
                  onChange={(chosen) => onChange(withField(mapping, column, chosen === NOT_READ ? null : chosen))}
                  choices={[
                    { key: NOT_READ, label: 'Not read' },
                    ...fields.map((each) => ({
                      key: each.field,
                      label: each.label,
                      ...(taken.has(each.field) && taken.get(each.field) !== column
                        ? { note: 'Taken by another column' }
                        : {}),
                    })),
                  ]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {taken.has('title') ? null : <p className="exchange-trouble">One column has to hold the title.</p>}
    </>
  );
}

function SheetSelect({
  outline,
  value,
  onChange,
}: {
  readonly outline: TableOutline;
  readonly value: string | null;
  readonly onChange: (name: string) => void;
}) {
  return (
    <Select
      label="Sheet"
      value={value ?? ''}
      onChange={onChange}
      placeholder="Choose a sheet"
      choices={outline.sheets.map(({ name }) => ({ key: name, label: name }))}
    />
  );
}

/** A field belongs to one column: taking it here takes it from where it was. */
function withField(mapping: ClientMapping, column: number, field: string | null): ClientMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((each) => {
      if (each.column === column) return { ...each, field };
      return field !== null && each.field === field ? { ...each, field: null } : each;
    }),
  };
}

/** A row of headers of which nothing could be guessed. */
function unmatched({ sheets }: TableOutline, name: string, headerRow?: number): ClientMapping | null {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const row = headerRow === undefined ? rows[0] : rows.find(({ number }) => number === headerRow);
  if (row === undefined) return null;
  return {
    sheet: name,
    headerRow: row.number,
    kind: 'initiative',
    columns: row.cells.flatMap((header, column) => (header === '' ? [] : [{ column, header, field: null }])),
  };
}
