import type { MiniatureForm } from '#shared/exchange/miniature.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import type { Answer } from '../tools/question.ts';

/** The kinds in the order in which they are offered, with the key that makes one. */
export const captureKinds: readonly { readonly kind: KindName; readonly key: string; readonly label: string }[] = [
  { kind: 'goal', key: 'G', label: 'Goal' },
  { kind: 'initiative', key: 'I', label: 'Initiative' },
  { kind: 'program', key: 'P', label: 'Community program' },
  { kind: 'kpi', key: 'K', label: 'KPI' },
  { kind: 'capability', key: 'C', label: 'Capability' },
  { kind: 'note', key: 'N', label: 'Note' },
];

/** The kinds as answers. @param goal the form that a goal would have there */
export function kindAnswers(goal: MiniatureForm = 'businessGoal', kinds?: readonly KindName[]): readonly Answer[] {
  return captureKinds
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .map(({ kind, key, label }) => ({ id: kind, key, label, form: kind === 'goal' ? goal : kind }));
}
