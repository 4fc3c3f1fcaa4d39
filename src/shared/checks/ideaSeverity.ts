import type { Work } from '#shared/model/kinds/registry.ts';
import type { Severity } from './finding.ts';

/** An error for committed work, mere information for an idea, which nobody has decided on yet. */
export function milderForIdeas(work: Work): Severity {
  return work.status === 'idea' ? 'I' : 'E';
}
