import { memo, type ReactNode } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { SearchField } from '#renderer/ui/TextField.tsx';
import { ToggleChips } from '#renderer/ui/ToggleChips.tsx';
import { ToolGap, ToolRow } from '#renderer/ui/ToolRow.tsx';
import type { Work } from '#shared/model/kinds/registry.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import { gears, statuses } from '#shared/model/kinds/work.ts';
import { planColumn } from './planColumns.ts';
import type { PlanPageProps } from './planProps.ts';
import {
  type PlanGrouping,
  type PlanOrder,
  type PlanSettings,
  planFilterCount,
  withoutPlanFilters,
} from './planSettings.ts';

type PlanToolsProps = Pick<PlanPageProps, 'plan' | 'settings' | 'onSettings'> & {
  /** What a page has of its own, at the end of the line. */
  readonly children?: ReactNode;
};

const groupings: readonly { readonly key: PlanGrouping; readonly label: string }[] = [
  { key: 'none', label: 'No groups' },
  { key: 'owner', label: 'By owner' },
  { key: 'theme', label: 'By theme' },
  { key: 'goal', label: 'By goal' },
  { key: 'gear', label: 'By gear' },
];

/** Orders that are asked for most; a table's header offers every column. */
const usualOrders = ['title', 'start', 'end', 'owner', 'status', 'plannedCost', 'alignment'] as const;

/** What of the plan is shown, under which headings and in which order: the same for the table and the roadmap. */
export function PlanTools({ plan, settings, onSettings, children }: PlanToolsProps) {
  return (
    <ToolRow>
      <SearchField label="Find work" value={settings.text} onChange={(text) => onSettings({ text })} />
      <Filters plan={plan} settings={settings} onSettings={onSettings} />
      <Arrangement group={settings.group} order={settings.order} onSettings={onSettings} />
      {plan.sortAgain === null ? null : (
        <Button variant="quiet" onPress={plan.sortAgain}>
          Sort again
        </Button>
      )}
      <ToolGap />
      {children}
    </ToolRow>
  );
}

type ArrangementProps = Pick<PlanSettings, 'group' | 'order'> & Pick<PlanPageProps, 'onSettings'>;

/** Under which headings and in which order; the lists are made anew only where that changes, not with each edit. */
const Arrangement = memo(function Arrangement({ group, order, onSettings }: ArrangementProps) {
  return (
    <>
      <Select
        label="Groups"
        hideLabel
        className="plan-choice"
        value={group}
        choices={groupings}
        onChange={(next) => onSettings({ group: next })}
      />
      <Select
        label="Order"
        hideLabel
        className="plan-choice is-wide"
        value={orderName(order)}
        choices={ordersFor(order)}
        onChange={(name) => onSettings({ order: orderNamed(name) })}
      />
    </>
  );
});

const orderName = ({ by, isDescending }: PlanOrder) => `${isDescending ? '-' : '+'}${by ?? ''}`;
const orderNamed = (name: string): PlanOrder => ({ by: name.slice(1) || null, isDescending: name.startsWith('-') });

function ordersFor(order: PlanOrder): readonly { readonly key: string; readonly label: string }[] {
  const usual: readonly PlanOrder[] = [
    { by: null, isDescending: false },
    ...usualOrders.map((by) => ({ by, isDescending: by === 'plannedCost' })),
  ];
  const isUsual = usual.some((one) => orderName(one) === orderName(order));
  return [...usual, ...(isUsual ? [] : [order])].map((one) => ({ key: orderName(one), label: orderLabel(one) }));
}

function orderLabel({ by, isDescending }: PlanOrder): string {
  const column = by === null ? undefined : planColumn(by);
  if (column === undefined) return 'Map order';
  const word = column.label.charAt(0).toLowerCase() + column.label.slice(1);
  if (by === 'plannedCost' && isDescending) return `By ${word}, most first`;
  return isDescending ? `By ${word}, last first` : `By ${word}`;
}

const ANY = ' any';

function Filters({ plan, settings, onSettings }: Pick<PlanPageProps, 'plan' | 'settings' | 'onSettings'>) {
  const count = planFilterCount(settings);
  const words = kinds.initiative.fields.status.words ?? {};
  const gearWords = kinds.initiative.fields.gears.words ?? {};
  return (
    <Popover label="Filters" trigger={<Button>{count === 0 ? 'Filter' : `Filter · ${count}`}</Button>}>
      <SegmentedControl
        label="Work"
        value={settings.kind}
        onChange={(kind) => onSettings({ kind })}
        segments={[
          { key: 'all', label: 'All' },
          { key: 'initiative', label: 'Initiatives' },
          { key: 'program', label: 'Programs' },
        ]}
      />
      <Select
        label="Show"
        value={settings.concern}
        choices={[
          { key: 'all', label: 'All work' },
          { key: 'overdue', label: 'What is overdue' },
          { key: 'conflicts', label: 'What has a conflict in its dates' },
          { key: 'notAligned', label: 'What is not fully aligned' },
        ]}
        onChange={(concern) => onSettings({ concern })}
      />
      <div className="ui-field">
        <span className="ui-label">Status</span>
        <ToggleChips
          label="Status"
          chips={statuses.map((status) => ({
            key: status,
            label: words[status] ?? status,
            state: settings.statuses.includes(status) ? 'on' : 'off',
          }))}
          onPress={(key, isOn) =>
            onSettings({
              statuses: statuses.filter((status) => (status === key ? isOn : settings.statuses.includes(status))),
            })
          }
        />
      </div>
      <Select
        label="Owner"
        value={settings.owner ?? ANY}
        choices={[{ key: ANY, label: 'Any owner' }, ...namesIn(plan.all, ({ owner }) => owner, 'No owner')]}
        onChange={(owner) => onSettings({ owner: owner === ANY ? null : owner })}
      />
      <Select
        label="Theme"
        value={settings.theme ?? ANY}
        choices={[{ key: ANY, label: 'Any theme' }, ...namesIn(plan.all, ({ theme }) => theme, 'No theme')]}
        onChange={(theme) => onSettings({ theme: theme === ANY ? null : theme })}
      />
      <Select
        label="Gear"
        value={settings.gear ?? ANY}
        choices={[{ key: ANY, label: 'Any gear' }, ...gears.map((key) => ({ key, label: gearWords[key] ?? key }))]}
        onChange={(gear) => onSettings({ gear: gears.find((one) => one === gear) ?? null })}
      />
      <Button
        isDisabled={count === 0}
        onPress={() => onSettings({ ...withoutPlanFilters(settings), text: settings.text })}
      >
        Clear filters
      </Button>
    </Popover>
  );
}

/** What the work names, by name; blank last. */
function namesIn(work: readonly Work[], nameOf: (work: Work) => string, without: string) {
  const names = [...new Set(work.map((one) => nameOf(one).trim()))];
  return names
    .sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map((key) => ({ key, label: key || without }));
}
