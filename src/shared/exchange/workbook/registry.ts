import { alignmentSheet } from './sheets/alignment.ts';
import { audiencesSheet } from './sheets/audiences.ts';
import { capabilitiesSheet } from './sheets/capabilities.ts';
import { channelsSheet } from './sheets/channels.ts';
import { checksSheet } from './sheets/checks.ts';
import { goalsSheet } from './sheets/goals.ts';
import { initiativesSheet } from './sheets/initiatives.ts';
import { kpiRouteSheet } from './sheets/kpiRoute.ts';
import { kpisSheet } from './sheets/kpis.ts';
import { linksSheet } from './sheets/links.ts';
import { milestonesSheet } from './sheets/milestones.ts';
import { platformsSheet } from './sheets/platforms.ts';
import { programsSheet } from './sheets/programs.ts';
import { readingsSheet } from './sheets/readings.ts';
import { roadmapSheet } from './sheets/roadmap.ts';
import { summarySheet } from './sheets/summary.ts';
import type { RecordSheet, WorkbookSheet } from './workbookSheet.ts';

/** The sheets of an exported workbook, in their order (map-format.md, sheets of the exported workbook). */
export const sheets: readonly WorkbookSheet[] = [
  summarySheet,
  goalsSheet,
  initiativesSheet,
  programsSheet,
  kpisSheet,
  readingsSheet,
  milestonesSheet,
  capabilitiesSheet,
  alignmentSheet,
  roadmapSheet,
  checksSheet,
  audiencesSheet,
  channelsSheet,
  platformsSheet,
  kpiRouteSheet,
  linksSheet,
];

/** The sheets that are read back row by row. */
export const recordSheets: readonly RecordSheet[] = sheets.filter((sheet) => sheet.role === 'records');
