import { useState } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { dayText } from '#renderer/ui/dates.ts';
import { ElementName } from '#renderer/ui/ElementName.tsx';
import { InlineTitle } from '#renderer/ui/InlineTitle.tsx';
import { AddIcon, DownIcon } from '#renderer/ui/icons.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { countText, numberText, parseNumber, percentText } from '#renderer/ui/numbers.ts';
import { EmptyState } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { WindowedRows } from '#renderer/ui/WindowedRows.tsx';
import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import { addRecord } from '#shared/model/commands/addRecord.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { stage as stageRecord } from '#shared/model/lists/stage.ts';
import type { Refusal } from '#shared/model/patch.ts';
import type { Day, Id } from '#shared/model/values.ts';
import { countPeople, type Route, type RouteStep } from './routeSteps.ts';
import { StatusSign } from './StatusSign.tsx';

interface RouteLadderProps {
  readonly map: MapStore;
  readonly route: Route;
  readonly statusOf: (kpi: Id) => KpiStatus;
  readonly today: Day;
  readonly isReadOnly: boolean;
  readonly newId: () => Id;
  readonly selected: readonly Id[];
  readonly onSelect: (id: Id) => void;
}

const TITLE_LIMIT = 300;

/** The KPI route [ROUTE]: stage by stage what people have reached, what measures it, and what is said and done there. */
export function RouteLadder(props: RouteLadderProps) {
  const { map, route, isReadOnly, newId } = props;
  const addStage = () => {
    const values = { title: 'New stage', milestone: '', communication: '', recovery: '', counts: [] };
    tell(map.dispatch(addRecord, { table: 'stages', id: newId(), values }));
  };
  const add = isReadOnly ? null : (
    <Button icon={AddIcon} onPress={addStage}>
      Add a stage
    </Button>
  );
  if (route.steps.length === 0) {
    return (
      <EmptyState title="No stages yet" actions={add}>
        The KPI route is the way of a person from first contact to advocate, one milestone a stage.
      </EmptyState>
    );
  }
  return (
    <div className="measures-scroll">
      <div className="measures-route">
        <ol>
          {route.steps.map((step, place) => (
            <Step key={step.stage.id} step={step} place={place} {...props} />
          ))}
        </ol>
        {add}
        {route.unplaced.length === 0 ? null : (
          <section className="measures-unplaced">
            <h3>At no stage</h3>
            <KpiList kpis={route.unplaced} {...props} />
          </section>
        )}
      </div>
    </div>
  );
}

function tell(refusal: Refusal | null): void {
  if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
}

type StepProps = RouteLadderProps & { readonly step: RouteStep; readonly place: number };

function Step({ map, step, place, statusOf, today, isReadOnly, selected, onSelect }: StepProps) {
  const { stage, kpis, fromBefore } = step;
  const edit = (key: 'title' | 'milestone' | 'communication' | 'recovery', text: string, merge: boolean) =>
    tell(map.dispatch(editRecords, { table: 'stages', ids: [stage.id], values: { [key]: text }, merge }));
  return (
    <li className="measures-step">
      {place === 0 ? null : (
        <p className="measures-conversion">
          <DownIcon size={14} aria-hidden />
          {fromBefore === null ? (
            <span className="measures-quiet">not counted yet</span>
          ) : (
            <span>
              <strong className="tabular">{percentText(fromBefore)}</strong> of those at the stage before came this far
            </span>
          )}
        </p>
      )}
      <section className="measures-stage" aria-label={stage.title}>
        <header>
          <span className="measures-stage-number tabular">{place + 1}</span>
          <InlineTitle
            label="Title of the stage"
            value={stage.title}
            placeholder="Title of the stage"
            maxLength={TITLE_LIMIT}
            isReadOnly={isReadOnly}
            onCommit={(title) => edit('title', title, false)}
          />
          <People
            step={step}
            isReadOnly={isReadOnly}
            onCount={(people) => tell(map.dispatch(countPeople, { stage: stage.id, people, day: today }))}
          />
        </header>
        {kpis.length === 0 ? (
          <p className="measures-quiet measures-stage-none">No KPI measures this stage.</p>
        ) : (
          <KpiList kpis={kpis} statusOf={statusOf} selected={selected} onSelect={onSelect} />
        )}
        <div className="measures-stage-texts">
          {(['milestone', 'communication', 'recovery'] as const).map((key) => (
            <TextField
              key={key}
              label={stageRecord.fields[key].label}
              placeholder={stageRecord.fields[key].help}
              multiline
              isCompact
              isDisabled={isReadOnly}
              value={stage[key]}
              onChange={(text) => edit(key, text, true)}
              onBlur={() => map.endGesture()}
            />
          ))}
        </div>
      </section>
    </li>
  );
}

const KPI_ROW = 28;

interface KpiListProps extends Pick<RouteLadderProps, 'statusOf' | 'selected' | 'onSelect'> {
  readonly kpis: readonly Kpi[];
}

/** KPIs with their states, however many. */
function KpiList({ kpis, statusOf, selected, onSelect }: KpiListProps) {
  return (
    <WindowedRows as="ul" count={kpis.length} size={KPI_ROW} className="measures-stage-kpis">
      {(place) => {
        const kpi = kpis[place];
        return kpi === undefined ? null : (
          <li key={kpi.id} title={kpi.title}>
            <ElementName
              form="kpi"
              title={kpi.title}
              isSelected={selected.includes(kpi.id)}
              onPress={() => onSelect(kpi.id)}
            />
            <StatusSign status={statusOf(kpi.id)} />
          </li>
        );
      }}
    </WindowedRows>
  );
}

interface PeopleProps {
  readonly step: RouteStep;
  readonly isReadOnly: boolean;
  readonly onCount: (people: number | null) => void;
}

/** How many people have reached a stage; a number typed here is today's count. */
function People({ step: { stage, people, counted }, isReadOnly, onCount }: PeopleProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    const value = draft === null ? people : parseNumber(draft);
    setDraft(null);
    if (value !== undefined && value !== people) onCount(value);
  };
  return (
    <span className="measures-people">
      <input
        className="ui-input tabular"
        inputMode="numeric"
        aria-label={`People who have reached ${stage.title}`}
        placeholder="–"
        readOnly={isReadOnly}
        value={draft ?? (people === null ? '' : numberText(people))}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      <span className="measures-quiet" title={people === null ? '' : `${countText(people)} people`}>
        {counted === null ? 'people' : `people, ${dayText(counted)}`}
      </span>
    </span>
  );
}
