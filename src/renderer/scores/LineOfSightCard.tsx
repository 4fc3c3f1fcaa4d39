import { ElementName } from '#renderer/ui/ElementName.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { ScoreCard } from './ScoreCard.tsx';

interface LineOfSightCardProps {
  readonly element: Element;
  readonly map: VisibleMap;
  readonly onGoTo: (ids: readonly Id[]) => void;
}

/** The goals that can be reached from an element by what supports what, the highest first. */
export function LineOfSightCard({ element, map, onGoTo }: LineOfSightCardProps) {
  const goals = map
    .lineOfSight(element.id)
    .flatMap((id) => map.document.elements.get(id) ?? [])
    .sort((a, b) => perspectives.indexOf(a.perspective) - perspectives.indexOf(b.perspective));
  return (
    <ScoreCard
      title="Line of sight"
      result={goals.length === 0 ? <span className="muted">No goal</span> : amountText(goals.length, 'goal', 'goals')}
    >
      {goals.length === 0 ? (
        <p className="scores-earn">
          {element.kind === 'goal'
            ? 'It supports no other goal.'
            : 'Link it to a goal; what that goal supports comes into sight too.'}
        </p>
      ) : (
        <ul className="scores-elements">
          {goals.map((goal) => (
            <li key={goal.id}>
              <ElementName form={formOf(goal)} title={goal.title} onPress={() => onGoTo([goal.id])} />
            </li>
          ))}
        </ul>
      )}
    </ScoreCard>
  );
}
