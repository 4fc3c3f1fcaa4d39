import { type Element, isWork } from '#shared/model/kinds/registry.ts';

/**
 * True for elements that checks, scores and figures take notice of: not parked, no note, not stopped
 * (checks.md, words and conventions). A link is visible when both its elements are.
 */
export function isVisible(element: Element): boolean {
  return !element.parked && element.kind !== 'note' && !isStopped(element);
}

/** True for an initiative or program that was stopped. */
export function isStopped(element: Element): boolean {
  return isWork(element) && element.status === 'stopped';
}
