import { Button } from '#renderer/ui/Button.tsx';
import { SaveFileIcon } from '#renderer/ui/icons.ts';
import { Popover } from '#renderer/ui/Popover.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { SearchField } from '#renderer/ui/TextField.tsx';
import { ToolGap, ToolRow } from '#renderer/ui/ToolRow.tsx';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';
import { type ColumnOrder, filterCount, type MatrixSettings, type RowOrder, withoutFilters } from './matrixSettings.ts';

interface MatrixToolsProps {
  readonly settings: MatrixSettings;
  readonly onChange: (some: Partial<MatrixSettings>) => void;
  /** Everyone who owns some of the work; blank for work without an owner. */
  readonly owners: readonly string[];
  /** The goal that is selected, by whose support rows can be ordered. */
  readonly goal: Goal | null;
  /** Stands where the order no longer fits what it was made by. */
  readonly onSortAgain: (() => void) | null;
  readonly onSave: () => void;
}

const columnOrders: readonly { readonly key: ColumnOrder; readonly label: string }[] = [
  { key: 'map', label: 'Goals: map order' },
  { key: 'title', label: 'Goals: title' },
  { key: 'weight', label: 'Goals: weight' },
  { key: 'links', label: 'Goals: links, fewest first' },
];

/** What of the matrix is shown, and in which order. */
export function MatrixTools({ settings, onChange, owners, goal, onSortAgain, onSave }: MatrixToolsProps) {
  return (
    <ToolRow>
      <SearchField label="Find work" value={settings.text} onChange={(text) => onChange({ text })} />
      <Filters settings={settings} onChange={onChange} owners={owners} />
      <Select
        label="Order of the rows"
        hideLabel
        className="matrix-order"
        value={settings.rowOrder}
        choices={rowOrdersFor(goal, settings)}
        onChange={(rowOrder) =>
          onChange({ rowOrder, supportedGoal: rowOrder === 'support' ? (goal?.id ?? settings.supportedGoal) : null })
        }
      />
      <Select
        label="Order of the goals"
        hideLabel
        className="matrix-order"
        value={settings.columnOrder}
        choices={columnOrders}
        onChange={(columnOrder) => onChange({ columnOrder })}
      />
      {onSortAgain === null ? null : (
        <Button variant="quiet" onPress={onSortAgain}>
          Sort again
        </Button>
      )}
      <ToolGap />
      <Button icon={SaveFileIcon} onPress={onSave}>
        Save as CSV
      </Button>
    </ToolRow>
  );
}

function rowOrdersFor(goal: Goal | null, { rowOrder }: MatrixSettings): { key: RowOrder; label: string }[] {
  const orders: { key: RowOrder; label: string }[] = [
    { key: 'map', label: 'Work: map order' },
    { key: 'title', label: 'Work: title' },
    { key: 'owner', label: 'Work: owner' },
    { key: 'status', label: 'Work: status' },
    { key: 'score', label: 'Work: alignment, least first' },
    { key: 'links', label: 'Work: links, fewest first' },
  ];
  if (goal !== null || rowOrder === 'support') {
    orders.push({ key: 'support', label: `Work: support of “${goal?.title.trim() || 'the goal'}”` });
  }
  return orders;
}

type FiltersProps = Pick<MatrixToolsProps, 'settings' | 'onChange' | 'owners'>;

const ANY = ' any';

function Filters({ settings, onChange, owners }: FiltersProps) {
  const count = filterCount(settings);
  const words = kindOf('goal').fields.perspective?.words ?? {};
  return (
    <Popover label="Filters" trigger={<Button>{count === 0 ? 'Filter' : `Filter · ${count}`}</Button>}>
      <SegmentedControl
        label="Work"
        value={settings.kind}
        onChange={(kind) => onChange({ kind })}
        segments={[
          { key: 'all', label: 'All' },
          { key: 'initiative', label: 'Initiatives' },
          { key: 'program', label: 'Programs' },
        ]}
      />
      <Select
        label="Owner"
        value={settings.owner ?? ANY}
        choices={[
          { key: ANY, label: 'Any owner' },
          ...owners.map((owner) => ({ key: owner, label: owner || 'No owner' })),
        ]}
        onChange={(owner) => onChange({ owner: owner === ANY ? null : owner })}
      />
      <Switch
        label="Only work that supports no goal"
        isOn={settings.onlyEmptyRows}
        onChange={(onlyEmptyRows) => onChange({ onlyEmptyRows })}
      />
      <Switch
        label="Stopped work too"
        isOn={settings.withStopped}
        onChange={(withStopped) => onChange({ withStopped })}
      />
      <SegmentedControl
        label="Goals"
        value={settings.level}
        onChange={(level) => onChange({ level })}
        segments={[
          { key: 'all', label: 'All' },
          { key: 'business', label: 'Business' },
          { key: 'digital', label: 'Digital' },
        ]}
      />
      <Select
        label="Perspective"
        value={settings.perspective}
        choices={[
          { key: 'all', label: 'All perspectives' },
          ...perspectives.map((perspective) => ({ key: perspective, label: words[perspective] ?? perspective })),
        ]}
        onChange={(perspective) => onChange({ perspective })}
      />
      <Switch
        label="Only goals that no work supports"
        isOn={settings.onlyEmptyColumns}
        onChange={(onlyEmptyColumns) => onChange({ onlyEmptyColumns })}
      />
      <Button isDisabled={count === 0} onPress={() => onChange({ ...withoutFilters(settings), text: settings.text })}>
        Show everything
      </Button>
    </Popover>
  );
}
