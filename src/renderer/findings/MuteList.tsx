import { Button } from '#renderer/ui/Button.tsx';
import { ageOf } from '#renderer/ui/dates.ts';
import { amountText } from '#renderer/ui/numbers.ts';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import { nameOf } from '#shared/model/tables.ts';
import type { FindingActions } from './findingActions.ts';
import { checkTitle } from './findingList.ts';
import { countMuted } from './mutes.ts';

interface MuteListProps {
  readonly evaluation: Evaluation;
  readonly actions: FindingActions;
  readonly isReadOnly: boolean;
  /** In ms. */
  readonly now: number;
}

/** Everything that was put aside, with the reason and the way back. */
export function MuteList({ evaluation, actions, isReadOnly, now }: MuteListProps) {
  const { document, findings } = evaluation;
  const { mutes } = document.map;
  if (mutes.length === 0) {
    return (
      <p className="findings-none">Nothing is muted. A finding can be put aside with a reason; it is kept here.</p>
    );
  }
  return (
    <ul className="findings-mutes" aria-label="Mutes">
      {countMuted(mutes, findings).map(({ mute, hides }) => (
        <li key={`${mute.check} ${mute.element}`}>
          <div>
            <strong>{checkTitle(mute.check)}</strong>
            <span className="muted">
              {mute.element === null ? 'For the whole map' : subjectName(mute.element)} ·{' '}
              {amountText(hides, 'finding', 'findings')} · {ageOf(mute.at, now)}
            </span>
            <bdi>{mute.reason || 'No reason given'}</bdi>
          </div>
          {isReadOnly ? null : (
            <Button size="small" onPress={() => actions.unmute([mute])}>
              Unmute
            </Button>
          )}
        </li>
      ))}
    </ul>
  );

  function subjectName(id: string): string {
    for (const table of ['elements', 'audiences', 'platforms'] as const) {
      const record = document[table].get(id);
      if (record !== undefined) return nameOf(table, record);
    }
    return 'Something that is no longer on the map';
  }
}
