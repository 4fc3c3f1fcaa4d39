import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { selectElements } from '#renderer/state/viewState.ts';
import { roundMoneyText } from '#renderer/ui/amounts.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StackedColumns } from '#renderer/ui/charts/StackedColumns.tsx';
import type { ChosenColumn } from '#renderer/ui/charts/stackedColumns.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { type CostPart, costByQuarter, workCosts } from '#shared/analysis/costByQuarter.ts';
import type { Id } from '#shared/model/values.ts';
import type { PlanProps } from '../planProps.ts';
import { CostFigures } from './CostFigures.tsx';
import { CostTable } from './CostTable.tsx';
import './cost.css';
import { type CostColumn, type CostStep, costColumns, piecesIn, sumOf } from './costColumns.ts';
import { PieceList } from './PieceList.tsx';
import { stackedParts } from './partWords.ts';
import { SpendingPart } from './SpendingPart.tsx';
import { StoppedPart } from './StoppedPart.tsx';
import { isNamed, spendingOf } from './spending.ts';
import { wholeMoney } from './wholeMoney.ts';

const steps: readonly { readonly key: CostStep; readonly label: string }[] = [
  { key: 'quarter', label: 'Quarters' },
  { key: 'year', label: 'Years' },
];

/** Below columns that are no quarter or year; where there is room, their names stand below that. */
const ticks: Readonly<Partial<Record<CostColumn['place'], string>>> = { earlier: '←', later: '→', undated: '' };

/** The most columns that stay readable beside the inspector. */
const LIMIT = 24;

/** What the plan costs, when, and how much of it serves a goal; and what has been spent. */
export function CostOverTime({ selection, evaluation }: PlanProps) {
  const judged = useSyncExternalStore(evaluation.subscribe, evaluation.getState);
  const ids = useSyncExternalStore(selection.subscribe, () => selection.getState().ids);
  const [step, setStep] = useState<CostStep>('quarter');
  const [wantsIdeas, setWantsIdeas] = useState(true);
  const [chosen, setChosen] = useState<ChosenColumn<CostPart> | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const { map, asOf } = judged;
  const { currency, yearStart } = map.document.map;
  const costs = useMemo(() => workCosts(map), [map]);
  const cost = useMemo(() => costByQuarter(map, costs), [map, costs]);
  const hasIdeas = cost.total.idea > 0;
  const withIdeas = wantsIdeas && hasIdeas;
  const spending = useMemo(() => spendingOf(costs), [costs]);
  const shown = useMemo(() => (withIdeas ? costs : costs.filter(({ part }) => part !== 'idea')), [costs, withIdeas]);
  const columns = useMemo(
    () => costColumns(shown, { step, yearStart, today: asOf, limit: LIMIT }),
    [shown, step, yearStart, asOf],
  );
  const selected = useMemo(() => new Set(ids), [ids]);
  const select = (some: readonly Id[]) => selectElements(selection, some);
  const column = columns.find(({ key }) => key === chosen?.column);
  const pieces = column === undefined ? [] : piecesIn(shown, column, chosen?.part ?? null);
  const choose = (next: ChosenColumn<CostPart> | null) => {
    setChosen(next);
    const there = columns.find(({ key }) => key === next?.column);
    if (next !== null && there !== undefined) {
      select(piecesIn(shown, there, next.part).map(({ cost: { work } }) => work.id));
    }
  };

  const close = () => {
    // What had the focus goes away with the list; the column that it belonged to stays.
    root.current?.querySelector<HTMLElement>(`[data-column="${chosen?.column}"]`)?.focus({ preventScroll: true });
    setChosen(null);
  };

  if (sumOf(cost.total) === 0 && cost.spent === 0 && !isNamed(cost.stopped)) {
    const [first] = costs;
    return (
      <EmptyState
        title="No cost is typed yet"
        actions={
          first === undefined ? null : (
            <Button onPress={() => select([first.work.id])}>
              Select “{first.work.title.trim() || 'Without a title'}”
            </Button>
          )
        }
      >
        What a piece of work costs once or per year is typed in the table or the inspector; here it stands by quarter.
      </EmptyState>
    );
  }
  const isDated = columns.some(({ place }) => place !== 'undated');
  const total = withIdeas ? cost.total : { ...cost.total, idea: 0 };
  const parts = withIdeas ? stackedParts : stackedParts.filter(({ key }) => key !== 'idea');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape backs out of what is open, wherever the focus is in it
    <div
      ref={root}
      className="cost-page"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || chosen === null) return;
        event.stopPropagation();
        close();
      }}
    >
      <div className="cost">
        <CostFigures cost={cost} costs={costs} spending={spending} currency={currency} />
        <div className="cost-tools">
          <h2>Cost by {step}</h2>
          {hasIdeas ? <Switch label="With ideas" isOn={wantsIdeas} onChange={setWantsIdeas} /> : null}
          <SegmentedControl
            label="Cost by"
            hideLabel
            value={step}
            segments={steps}
            onChange={(next) => {
              setStep(next);
              setChosen(null);
            }}
          />
        </div>
        {columns.length === 0 ? null : (
          <StackedColumns<CostPart>
            label={`Cost by ${step}; its numbers are in the table below`}
            columns={columns.map(({ key, name, shortName, year, place, isNow, cost: values, total: sum }) => ({
              key,
              name,
              tick: ticks[place] ?? shortName,
              group: place === 'dated' ? (year ?? '') : name,
              isNow,
              isApart: place === 'undated',
              values,
              total: sum,
            }))}
            parts={parts}
            name={(amount) => wholeMoney(amount, currency)}
            roundName={(amount) => roundMoneyText(amount, currency)}
            chosen={column === undefined ? null : chosen}
            onChoose={choose}
            whole={{ name: 'In all', values: total, total: sumOf(total) }}
            nowLabel="Today"
          />
        )}
        {isDated || columns.length === 0 ? null : (
          <p className="cost-note">
            None of this work has dates, so its cost cannot be placed in time. A start and an end are typed in the table
            or drawn on the roadmap.
          </p>
        )}
        {column === undefined || chosen === null ? null : (
          <PieceList
            column={column}
            chosen={chosen}
            pieces={pieces}
            currency={currency}
            selected={selected}
            onSelect={(id) => select([id])}
            onClose={close}
          />
        )}
        {columns.length === 0 ? null : (
          <CostTable
            columns={columns}
            total={total}
            step={step}
            withIdeas={withIdeas}
            currency={currency}
            chosen={chosen}
            onChoose={choose}
          />
        )}
        <SpendingPart spending={spending} currency={currency} selected={selected} onSelect={select} />
        {isNamed(cost.stopped) ? (
          <StoppedPart stopped={cost.stopped} currency={currency} selected={selected} onSelect={select} />
        ) : null}
      </div>
    </div>
  );
}
