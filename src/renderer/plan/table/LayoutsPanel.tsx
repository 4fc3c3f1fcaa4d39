import { useState } from 'react';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { BinIcon, CheckIcon } from '#renderer/ui/icons.ts';
import { Popover } from '#renderer/ui/Popover.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { PlanSettings } from '../planSettings.ts';
import { builtInLayouts, keepLayout, type SavedLayout, showsColumns, type TableMemory } from './tableLayout.ts';

interface LayoutsPanelProps {
  readonly memory: TableMemory;
  readonly settings: Pick<PlanSettings, 'group' | 'order'>;
  readonly onMemory: (memory: TableMemory) => void;
  readonly onSettings: (settings: Pick<PlanSettings, 'group' | 'order'>) => void;
}

/** Layouts by name: those that are always there, and a person's own with groups and order, kept on this computer. */
export function LayoutsPanel({ memory, settings, onMemory, onSettings }: LayoutsPanelProps) {
  const [name, setName] = useState('');
  const { layout, saved } = memory;
  const current = nameOfLayout(memory, settings);
  const keep = () => {
    const title = name.trim();
    if (title === '') return;
    onMemory(keepLayout(memory, { ...layout, ...settings, title }));
    setName('');
  };
  const apply = ({ columns, widths, group, order }: SavedLayout) => {
    onMemory({ ...memory, layout: { columns, widths } });
    onSettings({ group, order });
  };
  return (
    <Popover
      label="Layouts"
      trigger={<Button>Layout{current === null ? null : <span className="plan-layout-name">: {current}</span>}</Button>}
    >
      <ul className="plan-layouts" aria-label="Layouts">
        {builtInLayouts.map(({ title, columns }) => (
          <li key={title}>
            <LayoutButton
              title={title}
              isCurrent={current === title}
              onPress={() => onMemory({ ...memory, layout: { ...layout, columns } })}
            />
          </li>
        ))}
        {saved.map((one) => (
          <li key={one.title} className="plan-layout-saved">
            <LayoutButton title={one.title} isCurrent={current === one.title} onPress={() => apply(one)} />
            <IconButton
              label={`Delete the layout ${one.title}`}
              icon={BinIcon}
              size="small"
              onPress={() => onMemory({ ...memory, saved: saved.filter(({ title }) => title !== one.title) })}
            />
          </li>
        ))}
      </ul>
      <form
        className="plan-layout-new"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField label="Save this layout as" value={name} onChange={setName} />
        <Button type="submit" isDisabled={name.trim() === ''}>
          {saved.some(({ title }) => title === name.trim()) ? 'Replace' : 'Save'}
        </Button>
      </form>
      <p className="ui-help">Columns, widths, groups and order, kept on this computer.</p>
    </Popover>
  );
}

/** The name of the layout that is shown; null for one that has none. */
function nameOfLayout({ layout, saved }: TableMemory, { group, order }: LayoutsPanelProps['settings']): string | null {
  const own = saved.find(
    (one) =>
      showsColumns(layout, one.columns) &&
      one.group === group &&
      one.order.by === order.by &&
      one.order.isDescending === order.isDescending,
  );
  return own?.title ?? builtInLayouts.find(({ columns }) => showsColumns(layout, columns))?.title ?? null;
}

interface LayoutButtonProps {
  readonly title: string;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}

function LayoutButton({ title, isCurrent, onPress }: LayoutButtonProps) {
  return (
    <button type="button" className="ui-list-item plan-layout" aria-pressed={isCurrent} onClick={onPress}>
      <span className="ui-list-text">{title}</span>
      {isCurrent ? <CheckIcon size={14} aria-hidden /> : null}
    </button>
  );
}
