import { useSyncExternalStore } from 'react';
import { findingMarks } from '#renderer/state/findingMarks.ts';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import { amountText, countText } from '#renderer/ui/numbers.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { ToggleButton } from '#renderer/ui/ToggleButton.tsx';
import { useProgram } from './program.ts';
import { useValue } from './value.ts';

/** How much the checks found, and the way to it. */
export function FindingsButton({ evaluation }: { readonly evaluation: LiveEvaluation }) {
  const { preferences } = useProgram();
  const { findingsOpen } = useValue(preferences);
  const { open } = findingMarks(useSyncExternalStore(evaluation.subscribe, evaluation.getState));
  const words = [
    amountText(open.E, 'error', 'errors'),
    amountText(open.W, 'warning', 'warnings'),
    `${countText(open.I)} for information`,
  ];
  return (
    <ToggleButton
      label={`Findings: ${words.join(', ')}`}
      keys="Mod+J"
      isOn={findingsOpen}
      onChange={(isOn) => preferences.change({ findingsOpen: isOn })}
    >
      {open.E === 0 ? null : <Count severity="E" count={open.E} />}
      {open.W === 0 ? null : <Count severity="W" count={open.W} />}
      {open.E + open.W === 0 ? <Count severity="I" count={open.I} /> : null}
    </ToggleButton>
  );
}

function Count({ severity, count }: { readonly severity: 'E' | 'W' | 'I'; readonly count: number }) {
  return (
    <>
      <SeverityMark severity={severity} />
      <span className="tabular">{countText(count)}</span>
    </>
  );
}
