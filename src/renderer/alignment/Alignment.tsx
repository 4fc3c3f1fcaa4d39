import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import { selectElements, selectLink, toggleElement, type ViewStateStore } from '#renderer/state/viewState.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { notify } from '#renderer/ui/Notices.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { freePlace } from '#shared/checks/fixes/freePlace.ts';
import { writeCsv } from '#shared/exchange/csv/writeCsv.ts';
import { addElement } from '#shared/model/commands/addElement.ts';
import type { Perspective } from '#shared/model/kinds/base.ts';
import type { Id } from '#shared/model/values.ts';
import './alignment.css';
import { Gaps } from './Gaps.tsx';
import { arranged, isSameOrder, orderOf } from './heldOrder.ts';
import { Legend } from './Legend.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixTools } from './MatrixTools.tsx';
import { matrixTable } from './matrixCsv.ts';
import { type MatrixSettings, wholeMatrix, withoutFilters } from './matrixSettings.ts';
import { directLink, nextStrength, type Strength, setSupport, strengthNames } from './setSupport.ts';
import { type DirectLinks, directLinks, shownMatrix, wholeMatrixOf } from './shownMatrix.ts';

export interface AlignmentProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
  readonly newId: () => Id;
  /** Asks for a place and saves a table there. */
  readonly saveCsv: (name: string, text: string) => void;
}

/** Which work serves which goal, and how strongly: seen at a glance and set by a press. */
export function Alignment({ map, selection, evaluation, newId, saveCsv }: AlignmentProps) {
  const document = useSyncExternalStore(map.subscribe, () => map.getState().document);
  const ids = useSyncExternalStore(selection.subscribe, () => selection.getState().ids);
  const judged = useSyncExternalStore(evaluation.subscribe, evaluation.getState);
  const [settings, setSettings] = useState<MatrixSettings>(wholeMatrix);
  const [sorted, setSorted] = useState(0);
  const [said, setSaid] = useState('');
  /** Why links were believed in that were taken away here: they come back with their reason. */
  const rationales = useRef(new Map<string, string>());

  const whole = useMemo(() => wholeMatrixOf(judged.map), [judged.map]);
  const known = useRef<DirectLinks>(new Map());
  const direct = useMemo(() => {
    known.current = directLinks(document, known.current);
    return known.current;
  }, [document]);
  const fresh = useMemo(() => shownMatrix(whole, settings, direct), [whole, settings, direct]);
  const members = [...whole.rows.map(({ work }) => work.id), ...whole.columns.map(({ goal }) => goal)].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is held until another is asked for
  const order = useMemo(() => orderOf(fresh), [settings, members, sorted]);
  const matrix = useMemo(() => arranged(whole, order), [whole, order]);
  const isFresh = useMemo(() => isSameOrder(order, orderOf(fresh)), [order, fresh]);

  const onSet = useCallback(
    (work: Id, goal: Id, asked?: Strength) => {
      const before = directLink(map.getState().document, work, goal);
      const strength = asked ?? nextStrength(before?.strength ?? 0);
      const key = `${work} ${goal}`;
      if (strength === 0 && before !== undefined) rationales.current.set(key, before.rationale);
      const rationale = rationales.current.get(key) ?? '';
      const refusal = map.dispatch(setSupport, { work, goal, strength, newId: newId(), rationale });
      if (refusal !== null) return notify({ tone: 'bad', text: refusal.refused });
      setSaid(`${strengthNames[strength]} support`);
      const link = directLink(map.getState().document, work, goal);
      if (link === undefined) selectElements(selection, [work]);
      else selectLink(selection, link.id);
    },
    [map, selection, newId],
  );
  const onSelect = useCallback(
    (id: Id, adds: boolean) => (adds ? toggleElement(selection, id) : selectElements(selection, [id])),
    [selection],
  );
  const change = (some: Partial<MatrixSettings>) => setSettings((before) => ({ ...before, ...some }));
  const add = (kind: 'goal' | 'initiative', perspective: Perspective) => {
    const id = newId();
    const position = freePlace(document, perspective);
    const refusal = map.dispatch(addElement, { id, kind, title: '', perspective, position });
    if (refusal !== null) return notify({ tone: 'bad', text: refusal.refused });
    evaluation.settle();
    selectElements(selection, [id]);
  };
  const open = whole.rows.filter((row) => !row.isStopped);

  if (whole.rows.length === 0 || whole.columns.length === 0) {
    return (
      <div className="alignment">
        <h1 className="visually-hidden">Alignment</h1>
        <EmptyState
          title={whole.columns.length === 0 ? 'No goals to align with yet' : 'No initiatives or programs yet'}
          actions={
            whole.columns.length === 0 ? (
              <Button variant="primary" onPress={() => add('goal', 'customer')}>
                Add a goal
              </Button>
            ) : (
              <Button variant="primary" onPress={() => add('initiative', 'internal')}>
                Add an initiative
              </Button>
            )
          }
        >
          {whole.columns.length === 0
            ? 'The matrix shows which work serves which goal. Begin with what is to be achieved.'
            : 'The goals are there; what is done to reach them becomes the rows of the matrix.'}
        </EmptyState>
      </div>
    );
  }
  const goal = whole.columns.find((column) => ids.includes(column.goal) || column.goal === settings.supportedGoal);
  return (
    <div className="alignment">
      <h1 className="visually-hidden">Alignment</h1>
      <MatrixTools
        settings={settings}
        onChange={change}
        owners={[...new Set(whole.rows.map(({ work }) => work.owner.trim()))].sort((a, b) => a.localeCompare(b))}
        goal={goal?.element ?? null}
        onSortAgain={isFresh ? null : () => setSorted((times) => times + 1)}
        onSave={() => saveCsv(`${document.map.title} – Alignment`, writeCsv(matrixTable(matrix, direct)))}
      />
      <Gaps
        work={open.filter(({ work, isEmpty }) => isEmpty && !direct.has(work.id)).map(({ work }) => work)}
        goals={whole.columns.filter(({ isEmpty }) => isEmpty).map(({ element }) => element)}
        selected={ids}
        onSelect={(id) => selectElements(selection, [id])}
      />
      {matrix.rows.length === 0 || matrix.columns.length === 0 ? (
        <EmptyState
          title={matrix.rows.length === 0 ? 'No work fits these filters' : 'No goal fits these filters'}
          actions={<Button onPress={() => setSettings(withoutFilters)}>Show everything</Button>}
        >
          Nothing is gone: it is only held back here.
        </EmptyState>
      ) : (
        <MatrixGrid matrix={matrix} direct={direct} selectedIds={ids} onSet={onSet} onSelect={onSelect} />
      )}
      <Legend />
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}
