import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { notifyUndoable } from '#renderer/ui/undoNotice.ts';
import type { Answers } from '#shared/checks/fixes/quickFix.ts';
import type { OfferedFix } from '#shared/checks/fixes/registry.ts';
import { combine } from '#shared/model/commands/combine.ts';
import { muteCheck, unmuteCheck } from '#shared/model/commands/muteCheck.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Patch, Refusal } from '#shared/model/patch.ts';
import type { Id } from '#shared/model/values.ts';
import type { Mute } from './mutes.ts';

/** What can be done about findings. Each is one step of history. */
export interface FindingActions {
  /** @returns why it was refused; null where it is done */
  fix(fix: OfferedFix, answers: Answers): string | null;
  mute(check: string, element: Id | null, reason: string): void;
  unmute(mutes: readonly Mute[]): void;
  /** Selects elements and brings them into sight where the map is on the screen. */
  goTo(ids: readonly Id[]): void;
  /** Selects elements and goes to the map, close to them. */
  showOnMap(ids: readonly Id[]): void;
}

interface Parts {
  readonly map: MapStore;
  readonly evaluation: LiveEvaluation;
  readonly newId: () => Id;
  readonly now: () => string;
  readonly goTo: (ids: readonly Id[]) => void;
  readonly showOnMap: (ids: readonly Id[]) => void;
}

type Step = (document: MapDocument) => Patch | Refusal;

/** @param parts `now` is the present moment as the document holds it */
export function findingActions({ map, evaluation, newId, now, goTo, showOnMap }: Parts): FindingActions {
  const run = (step: Step): string | null => {
    map.endGesture();
    const refusal = map.dispatch((document: MapDocument) => step(document), null);
    map.endGesture();
    if (refusal !== null) return refusal.refused;
    // What was mended is gone at once: a person waits for it.
    evaluation.settle();
    return null;
  };
  const tell = (text: string) => {
    notifyUndoable(map, text, 'good', () => map.undo().then(() => evaluation.settle()));
  };
  const runAndTell = (step: Step, done: string) => {
    const refused = run(step);
    if (refused === null) tell(done);
    else notify({ tone: 'bad', text: refused });
    return refused;
  };
  return {
    fix: (fix, answers) => {
      const refused = run((document) => fix.patch(document, answers, newId));
      if (refused === null) tell(`${fix.label}: done.`);
      else if (fix.asks.length === 0) notify({ tone: 'bad', text: refused });
      return refused;
    },
    mute: (check, element, reason) => {
      runAndTell((document) => muteCheck(document, { check, element, reason, at: now() }), 'Muted.');
    },
    unmute: (mutes) => {
      const steps = mutes.map(
        (mute): Step =>
          (document) =>
            unmuteCheck(document, mute),
      );
      runAndTell((document) => combine(document, 'unmute', steps), 'Unmuted.');
    },
    goTo,
    showOnMap,
  };
}
