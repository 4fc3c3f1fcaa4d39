import { memo, useState } from 'react';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { CheckBox } from '#renderer/ui/CheckBox.tsx';
import { DownIcon, UpIcon } from '#renderer/ui/icons.ts';
import { Popover } from '#renderer/ui/Popover.tsx';
import { SearchField } from '#renderer/ui/TextField.tsx';
import { type PlanColumn, planColumn, planColumns } from '../planColumns.ts';
import { moveColumn, type TableLayout, toggleColumn } from './tableLayout.ts';

interface ColumnsPanelProps {
  readonly layout: TableLayout;
  readonly onChange: (layout: TableLayout) => void;
}

/** Which columns are shown, and in which order. */
export const ColumnsPanel = memo(function ColumnsPanel({ layout, onChange }: ColumnsPanelProps) {
  const [typed, setTyped] = useState('');
  const fits = ({ label }: PlanColumn) => label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase());
  const shown = layout.columns.flatMap((key) => planColumn(key) ?? []);
  const others = planColumns.filter(({ key }) => key !== 'title' && !layout.columns.includes(key));
  const line = (column: PlanColumn, isShown: boolean) => {
    return (
      <li key={column.key} className="plan-column-choice" title={column.help}>
        <CheckBox
          label={column.label}
          showsLabel
          isOn={isShown}
          onChange={(isOn) => onChange(toggleColumn(layout, column.key, isOn))}
        />
        {isShown ? (
          <>
            <IconButton
              label={`Move ${column.label} left`}
              icon={UpIcon}
              size="small"
              onPress={() => onChange(moveColumn(layout, column.key, -1))}
            />
            <IconButton
              label={`Move ${column.label} right`}
              icon={DownIcon}
              size="small"
              onPress={() => onChange(moveColumn(layout, column.key, 1))}
            />
          </>
        ) : null}
      </li>
    );
  };
  return (
    <Popover label="Columns" trigger={<Button>Columns</Button>}>
      <SearchField label="Find a column" value={typed} onChange={setTyped} />
      <div className="plan-column-lists">
        <h2 className="ui-label" id="plan-shown">
          Shown, from left to right
        </h2>
        <ul aria-labelledby="plan-shown">{shown.filter(fits).map((column) => line(column, true))}</ul>
        <h2 className="ui-label" id="plan-hidden">
          Not shown
        </h2>
        <ul aria-labelledby="plan-hidden">{others.filter(fits).map((column) => line(column, false))}</ul>
      </div>
    </Popover>
  );
});
