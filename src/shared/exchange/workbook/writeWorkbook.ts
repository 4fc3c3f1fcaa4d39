import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { assembleWorkbook } from './assemble.ts';
import { WorkbookExport, type WorkbookOptions } from './exportContext.ts';
import { moneyFormat } from './moneyFormat.ts';
import { planRecords } from './planRecords.ts';
import { sheets } from './registry.ts';
import type { SheetPlan } from './sheetPlan.ts';

/** Called before each step. A throw from it ends the writing. @param step what is written next */
export type Progress = (done: number, all: number, step: string) => void;

/** The sheets of a workbook, planned: what stands where and how it looks. */
export function planWorkbook(
  evaluation: Evaluation,
  options: WorkbookOptions = {},
  onProgress?: Progress,
): readonly SheetPlan[] {
  const context = new WorkbookExport(evaluation, options, sheets);
  const plans = sheets.map((sheet, i) => {
    onProgress?.(i, sheets.length + 1, sheet.name);
    return sheet.role === 'records' ? planRecords(sheet, context) : sheet.plan(context);
  });
  return [...plans, context.lists.plan()];
}

/**
 * The bytes of an `.xlsx` workbook of a map: all sheets of map-format.md, styled, filtered and ready to be edited and
 * read back. Pure: the same map on the same day gives the same bytes.
 * @param evaluation of this document; scores, findings and, unless `options` say otherwise, the day come from it
 * @throws only what `onProgress` throws
 */
export function writeWorkbook(
  document: MapDocument,
  evaluation: Evaluation,
  options: WorkbookOptions = {},
  onProgress?: Progress,
): Uint8Array {
  const plans = planWorkbook(evaluation, options, onProgress);
  onProgress?.(sheets.length, sheets.length + 1, 'file');
  const { title, organization, updatedAt } = document.map;
  return assembleWorkbook(
    plans,
    { money: moneyFormat(document) },
    {
      title: title.trim() || 'Untitled map',
      subject: 'Digital strategy map',
      organization,
      changedAt: updatedAt,
    },
  );
}
