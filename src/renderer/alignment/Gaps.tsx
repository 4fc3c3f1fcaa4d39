import { Button } from '#renderer/ui/Button.tsx';
import { ElementName } from '#renderer/ui/ElementName.tsx';
import { countText } from '#renderer/ui/numbers.ts';
import { Popover } from '#renderer/ui/Popover.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';

interface GapsProps {
  /** Work that supports no goal, and goals that no work supports, on the whole map. */
  readonly work: readonly Element[];
  readonly goals: readonly Element[];
  readonly selected: readonly Id[];
  readonly onSelect: (id: Id) => void;
}

/** So many are named in the line; the rest behind a button. */
const NAMED = 2;

/** Rows and columns that stand empty, by name: what to do something about. */
export function Gaps({ work, goals, ...rest }: GapsProps) {
  if (work.length === 0 && goals.length === 0) {
    return (
      <p className="matrix-gaps">
        <span className="matrix-gap-part">
          <StateMark state="good" size={14} />
          All work supports a goal, and every goal has work that supports it.
        </span>
      </p>
    );
  }
  return (
    <div className="matrix-gaps">
      <Part elements={work} one="without a goal" many="without a goal" {...rest} />
      <Part elements={goals} one="goal without work" many="goals without work" {...rest} />
    </div>
  );
}

interface PartProps extends Pick<GapsProps, 'selected' | 'onSelect'> {
  readonly elements: readonly Element[];
  readonly one: string;
  readonly many: string;
}

function Part({ elements, one, many, selected, onSelect }: PartProps) {
  if (elements.length === 0) return null;
  const words = `${countText(elements.length)} ${elements.length === 1 ? one : many}`;
  const name = (element: Element) => (
    <ElementName
      form={formOf(element)}
      title={element.title}
      isSelected={selected.includes(element.id)}
      onPress={() => onSelect(element.id)}
    />
  );
  return (
    <div className="matrix-gap-part">
      <StateMark state="bad" size={14} />
      <strong>{words}</strong>
      <ul aria-label={words}>
        {elements.slice(0, NAMED).map((element) => (
          <li key={element.id} title={element.title}>
            {name(element)}
          </li>
        ))}
      </ul>
      {elements.length > NAMED ? (
        <Popover
          label={words}
          trigger={
            <Button size="small" variant="quiet">
              {`and ${countText(elements.length - NAMED)} more`}
            </Button>
          }
        >
          <ul className="matrix-gap-list">
            {elements.slice(NAMED).map((element) => (
              <li key={element.id}>{name(element)}</li>
            ))}
          </ul>
        </Popover>
      ) : null}
    </div>
  );
}
