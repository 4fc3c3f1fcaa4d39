import { classes } from '#renderer/ui/className.ts';
import { dayText } from '#renderer/ui/dates.ts';
import { EmptyIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { ServedGoal, Serving } from './serving.ts';

interface GoalListProps {
  readonly served: readonly ServedGoal[];
  readonly selected: readonly string[];
  readonly onSelect: (id: string) => void;
}

/** Every goal with what serves it, business goals first. A press selects, and the inspector shows it. */
export function GoalList({ served, selected, onSelect }: GoalListProps) {
  if (served.length === 0) {
    return <EmptyState title="No goals yet">Work can be aligned only with a goal that is on the map.</EmptyState>;
  }
  const rest = { selected, onSelect };
  return (
    <section aria-labelledby="overview-goals">
      <h2 id="overview-goals">Goals and what serves them</h2>
      <ul className="overview-goals">
        {served.map(({ goal, supporters, kpis, capabilities }) => (
          <li key={goal.id} className="overview-goal">
            <Entry element={goal} isSelected={selected.includes(goal.id)} onSelect={onSelect} />
            <p className="overview-goal-facts">{facts(goal)}</p>
            {supporters.length + kpis.length + capabilities.length === 0 ? (
              <p className="overview-nothing">
                <EmptyIcon size={14} aria-hidden />
                Nothing serves or measures it yet
              </p>
            ) : (
              <div className="overview-serving">
                <Part title="Supported by" serving={supporters} none="No work or goal supports it yet" {...rest} />
                <Part title="Measured by" serving={kpis} none="No KPI measures it yet" {...rest} />
                <Part title="Enabled by" serving={capabilities} none={null} {...rest} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly serving: readonly Serving[];
  /** What is said where there is nothing; null leaves the part out. */
  readonly none: string | null;
  readonly selected: readonly string[];
  readonly onSelect: (id: string) => void;
}

function Part({ title, serving, none, selected, onSelect }: PartProps) {
  if (serving.length === 0 && none === null) return null;
  return (
    <div>
      <h3>{title}</h3>
      {serving.length === 0 ? (
        <p className="overview-nothing">
          <EmptyIcon size={14} aria-hidden />
          {none}
        </p>
      ) : (
        <ul>
          {serving.map(({ element, link }) => (
            <li key={link.id}>
              <Entry element={element} isSelected={selected.includes(element.id)} onSelect={onSelect} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function facts({ level, owner, due }: ServedGoal['goal']): string {
  const what = level === 'business' ? 'Business goal' : 'Digital goal';
  return [what, owner, due === null ? '' : `by ${dayText(due)}`].filter((fact) => fact !== '').join(' · ');
}

interface EntryProps {
  readonly element: Element;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}

function Entry({ element, isSelected, onSelect }: EntryProps) {
  return (
    <button
      type="button"
      className={classes('overview-entry', isSelected && 'is-selected')}
      aria-pressed={isSelected}
      onClick={() => onSelect(element.id)}
    >
      <KindIcon form={formOf(element)} size={15} />
      <bdi>{element.title || 'Without a title'}</bdi>
    </button>
  );
}
