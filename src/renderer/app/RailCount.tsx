import { useSyncExternalStore } from 'react';
import { findingMarks } from '#renderer/state/findingMarks.ts';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import { countText } from '#renderer/ui/numbers.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';

/** At Review in the rail: how many errors wait there. */
export function RailCount({ evaluation }: { readonly evaluation: LiveEvaluation }) {
  const { open } = findingMarks(useSyncExternalStore(evaluation.subscribe, evaluation.getState));
  if (open.E === 0) return null;
  return (
    <span className="ui-rail-count">
      <SeverityMark severity="E" size={12} isNamed />
      <span className="ui-rail-number">{countText(open.E)}</span>
    </span>
  );
}
