/** How somebody's own tables were matched the last time, by the headers they have. */
import type { TableOutline } from '#renderer/exchange/tableMessages.ts';
import type { Settings } from '#renderer/state/mapStorage.ts';
import { type ClientMapping, clientFields, clientKinds } from '#shared/exchange/workbook/clientMapping.ts';

const NAME = 'clientMappings';
/** So many kinds of tables are remembered, the last ones. */
const KEPT = 30;

interface Remembered {
  readonly headers: readonly string[];
  readonly kind: string;
  readonly fields: readonly (string | null)[];
}

export async function rememberMapping(settings: Settings, { kind, columns }: ClientMapping): Promise<void> {
  const entry: Remembered = { headers: columns.map(({ header }) => header), kind, fields: columns.map((c) => c.field) };
  const others = (await read(settings)).filter(({ headers }) => !sameHeaders(headers, entry.headers));
  await settings.write(NAME, [entry, ...others].slice(0, KEPT));
}

/** The mapping for a table that was matched before; null where none of its rows has headers that are known. */
export async function rememberedMapping(settings: Settings, { sheets }: TableOutline): Promise<ClientMapping | null> {
  const known = await read(settings);
  if (known.length === 0) return null;
  const fields = new Set(clientFields().map(({ field }) => field));
  for (const { name, rows } of sheets) {
    for (const { number, cells } of rows) {
      const named = cells.flatMap((header, column) =>
        header.trim() === '' ? [] : [{ header: header.trim(), column }],
      );
      const found = known.find(({ headers }) =>
        sameHeaders(
          headers,
          named.map(({ header }) => header),
        ),
      );
      const kind = clientKinds.find((each) => each === found?.kind);
      if (found === undefined || kind === undefined) continue;
      const columns = named.map(({ header, column }, i) => {
        const field = found.fields[i] ?? null;
        return { column, header, field: field !== null && fields.has(field) ? field : null };
      });
      return { sheet: name, headerRow: number, kind, columns };
    }
  }
  return null;
}

function sameHeaders(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((header, i) => header === b[i]);
}

async function read(settings: Settings): Promise<readonly Remembered[]> {
  const value = await settings.read(NAME);
  return Array.isArray(value) ? value.filter(isRemembered) : [];
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { headers, kind, fields } = value as Partial<Remembered>;
  return (
    typeof kind === 'string' &&
    Array.isArray(headers) &&
    headers.every((header) => typeof header === 'string') &&
    Array.isArray(fields)
  );
}
