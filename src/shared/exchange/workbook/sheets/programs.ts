import { tabs } from '../workbookSheet.ts';
import { workColumns } from '../workColumns.ts';
import { elementSheet } from './elementSheet.ts';

export const programsSheet = elementSheet('program', {
  name: 'Programs',
  about: 'Community programs with plan, money, people and their five questions.',
  tab: tabs.work,
  calculated: workColumns,
});
