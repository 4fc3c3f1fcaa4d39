import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';
import type { ReportOptions } from './report.ts';
import { NONE, type ReportWriting } from './reportWriting.ts';

/** What the parts of a report draw on. */
export interface ReportContext {
  readonly evaluation: Evaluation;
  readonly options: ReportOptions;
  readonly writing: ReportWriting;
}

/** The title of an element, or what stands for it. */
export function titleOf(element: Element): string {
  return element.title.trim() || 'Without a title';
}

/** Titles one after the other; a dash for none. */
export function titlesOf(elements: readonly Element[]): string {
  return elements.length === 0 ? NONE : elements.map(titleOf).join('; ');
}

/** What a choice is called. */
export function wordOf(element: Element, key: string, value: string): string {
  const words = kindOf(element.kind).fields[key]?.words as Readonly<Record<string, string>> | undefined;
  return words?.[value] ?? value;
}
