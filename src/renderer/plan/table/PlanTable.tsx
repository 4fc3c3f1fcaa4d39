import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { localDay } from '#renderer/ui/dates.ts';
import { AddIcon } from '#renderer/ui/icons.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { amountText, countText } from '#renderer/ui/numbers.ts';
import { PlanTools } from '../PlanTools.tsx';
import type { PlanPageProps } from '../planProps.ts';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { LayoutsPanel } from './LayoutsPanel.tsx';
import { PasteReport } from './PasteReport.tsx';
import type { PastePlan } from './pasteBlock.ts';
import { hasTrouble, pasteWords } from './pasteWords.ts';
import './planTools.css';
import { TableGrid } from './TableGrid.tsx';
import type { TableLayout } from './tableLayout.ts';

/** Every field of the plan, to be edited where it stands, used like a spreadsheet. */
export function PlanTable(props: PlanPageProps) {
  const { map, plan, settings, onSettings, tableMemory: memory, onTableMemory } = props;
  const isReadOnly = useSyncExternalStore(map.subscribe, () => map.getState().saveState.state === 'readOnly');
  const [said, setSaid] = useState('');
  const [report, setReport] = useState<PastePlan | null>(null);
  const beginNew = useRef<(() => void) | null>(null);
  const { layout } = memory;
  const setLayout = useCallback(
    (next: TableLayout) => onTableMemory({ ...memory, layout: next }),
    [memory, onTableMemory],
  );
  const setWidth = useCallback(
    (key: string, width: number | null) => {
      const { [key]: _before, ...others } = layout.widths;
      setLayout({ ...layout, widths: width === null ? others : { ...others, [key]: Math.round(width) } });
    },
    [layout, setLayout],
  );
  const onPasted = useCallback((planned: PastePlan) => {
    const words = pasteWords(planned);
    if (!hasTrouble(planned)) return setSaid(words);
    notify({
      text: words,
      ...(planned.problems.length > 1 ? { action: { label: 'Show all', run: () => setReport(planned) } } : {}),
    });
  }, []);
  const hidden = plan.all.length - plan.work.length;
  return (
    <div className="plan-page">
      <PlanTools {...props}>
        <LayoutsPanel memory={memory} settings={settings} onMemory={onTableMemory} onSettings={onSettings} />
        <ColumnsPanel layout={layout} onChange={setLayout} />
        <Button variant="primary" icon={AddIcon} onPress={() => beginNew.current?.()}>
          Add
        </Button>
      </PlanTools>
      <TableGrid
        {...props}
        layout={layout}
        onWidth={setWidth}
        today={localDay(new Date())}
        isReadOnly={isReadOnly}
        onSay={setSaid}
        onPasted={onPasted}
        beginNew={beginNew}
      />
      <div className="plan-foot-line">
        <span className="tabular">
          {hidden === 0
            ? amountText(plan.work.length, 'piece of work', 'pieces of work')
            : `${countText(plan.work.length)} of ${amountText(plan.all.length, 'piece of work', 'pieces of work')}`}
        </span>
        <span role="status" className="plan-said tabular">
          {said}
        </span>
      </div>
      {report === null ? null : <PasteReport plan={report} onClose={() => setReport(null)} />}
    </div>
  );
}
