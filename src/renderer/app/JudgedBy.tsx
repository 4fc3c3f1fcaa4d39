import { useEffect, useSyncExternalStore } from 'react';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { dayText } from '#renderer/ui/dates.ts';
import { CloseIcon } from '#renderer/ui/icons.ts';
import { useNow } from './useNow.ts';

/** Says that another day than today is judged by, with the way back; nothing where it is today. */
export function JudgedBy({ evaluation }: { readonly evaluation: LiveEvaluation }) {
  const { asOf } = useSyncExternalStore(evaluation.subscribe, evaluation.getState);
  const now = useNow();
  // Past midnight another day is today.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each minute anew
  useEffect(() => void evaluation.settle(), [evaluation, now]);
  if (evaluation.chosenDay() === null) return null;
  return (
    <span className="app-judged">
      As of {dayText(asOf)}
      <IconButton label="Judge by today again" icon={CloseIcon} size="small" onPress={() => evaluation.judgeBy(null)} />
    </span>
  );
}
