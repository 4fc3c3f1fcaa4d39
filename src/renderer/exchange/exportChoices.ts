import type { PaperName } from './papers.ts';

/** What can be written of a map. */
export const exportForms = ['workbook', 'picture', 'report', 'map', 'everything'] as const;
export type ExportForm = (typeof exportForms)[number];

/** What a person chose in the dialog; kept from one time to the next. */
export interface ExportChoices {
  readonly form: ExportForm;
  /** A copy for others: without amounts, without names. */
  readonly money: boolean;
  readonly owners: boolean;
  readonly picture: 'svg' | 'png' | 'pdf';
  readonly part: 'whole' | 'selection';
  readonly lens: boolean;
  readonly heading: boolean;
  readonly legend: boolean;
  readonly findings: boolean;
  readonly scale: 1 | 2 | 3 | 4;
  readonly background: 'white' | 'transparent';
  readonly report: 'markdown' | 'pdf';
  readonly paper: PaperName;
  /** Sheets side by side; 1 fits the picture on one. */
  readonly across: number;
  readonly versions: boolean;
}

/** @param paper that of the person's region */
export function firstChoices(paper: PaperName): ExportChoices {
  return {
    form: 'workbook',
    money: true,
    owners: true,
    picture: 'png',
    part: 'whole',
    lens: true,
    heading: true,
    legend: true,
    findings: false,
    scale: 2,
    background: 'white',
    report: 'pdf',
    paper,
    across: 1,
    versions: true,
  };
}

/** Letter where people use it, A4 everywhere else. */
export function paperOfLocale(locale: string): PaperName {
  const region = /-([A-Z]{2})\b/.exec(locale)?.[1] ?? '';
  return ['US', 'CA', 'MX', 'CO', 'CL', 'VE', 'PH'].includes(region) ? 'letter' : 'a4';
}
