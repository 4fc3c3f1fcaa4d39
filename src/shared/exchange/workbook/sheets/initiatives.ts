import { tabs } from '../workbookSheet.ts';
import { workColumns } from '../workColumns.ts';
import { elementSheet } from './elementSheet.ts';

export const initiativesSheet = elementSheet('initiative', {
  name: 'Initiatives',
  about: 'Digital initiatives with plan, money and people.',
  tab: tabs.work,
  calculated: workColumns,
});
