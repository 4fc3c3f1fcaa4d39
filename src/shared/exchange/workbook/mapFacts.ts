import { type AnyField, field } from '#shared/model/field.ts';
import { mapFields } from '#shared/model/mapInfo.ts';
import { day } from '#shared/model/scalars.ts';
import { type Column, columnsOf } from './columns.ts';

const horizonDay = (label: string): AnyField => field(day(), { label, help: mapFields.horizon.help, control: 'day' });

const { title, organization, vision, currency } = columnsByKey(
  columnsOf({
    title: mapFields.title,
    organization: mapFields.organization,
    vision: mapFields.vision,
    currency: mapFields.currency,
  }),
);

/** What of the map itself stands on the sheet “Summary” and is read back, each as a column would hold it. */
export const mapFacts: readonly Column[] = [
  ...[title, organization, vision, currency].filter((column) => column !== undefined),
  ...columnsOf({ start: horizonDay('Horizon start'), end: horizonDay('Horizon end') }).map((column) => ({
    ...column,
    path: ['horizon', column.path[0]] as const,
  })),
];

function columnsByKey(columns: readonly Column[]): Readonly<Record<string, Column | undefined>> {
  return Object.fromEntries(columns.map((column) => [column.path[0], column]));
}
