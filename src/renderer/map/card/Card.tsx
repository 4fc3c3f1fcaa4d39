import type { NodeProps } from '@xyflow/react';
import { type CSSProperties, createContext, memo, useContext, useRef, useSyncExternalStore } from 'react';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import { classes } from '#renderer/ui/className.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { CardNode } from '../canvas/NearWindow.ts';
import { titleLines } from '../canvas/titleLines.ts';
import { LensSign } from '../lens/LensSign.tsx';
import type { LensValue } from '../lens/lenses.ts';
import { type CardFace, COVERAGE_POINTS } from './face.ts';
import { Dots, FindingsBadge, Pips, Ring, StatusChip } from './marks.tsx';

const EngineContext = createContext<MapEngine | null>(null);
export const EngineProvider = EngineContext.Provider;

export function useEngine(): MapEngine {
  const engine = useContext(EngineContext);
  if (engine === null) throw new Error('A card stands outside the map.');
  return engine;
}

/** A card near by: React Flow moves it, the engine knows its element. */
export const Card = memo(function Card({ id, data: { card } }: NodeProps<CardNode>) {
  const engine = useEngine();
  const face = useSyncExternalStore(engine.onFaces, () => engine.faceOf(card));
  const mark = useSyncExternalStore(engine.view.subscribe, () => markOf(engine.view, id));
  const lensed = useSyncExternalStore(engine.onFaces, () => engine.lensed);
  const tint = lensed?.tintOf(id) ?? null;
  const isLensed = lensed?.isColored === true;
  const weight = lensed?.weightOf(id) ?? null;
  const own = useRef<(element: HTMLElement | null) => void>(undefined);
  own.current ??= (element) => engine.mounted(id, element);
  return (
    <div
      ref={own.current}
      className={classes(
        'map-card',
        'map-form',
        mark,
        face.parked && 'is-parked',
        isLensed && 'is-lensed',
        isLensed && tint === null && 'is-untinted',
      )}
      {...(tint === null ? {} : { style: { '--tint': `var(--${tint.token})` } as CSSProperties })}
      data-form={face.form}
      {...(face.color === null ? {} : { 'data-color': face.color })}
    >
      <div className={isStriped(face) ? 'map-card-ground is-striped' : 'map-card-ground'} />
      <CardContent face={face} />
      {tint === null ? null : <LensBadge value={tint} />}
      {weight === null ? null : <span className="map-weight" style={{ height: `${Math.max(3, weight * 100)}%` }} />}
      {face.findings === null ? null : <FindingsBadge {...face.findings} />}
    </div>
  );
});

function isStriped({ form }: CardFace): boolean {
  return form === 'initiative' || form === 'program';
}

function LensBadge({ value }: { readonly value: LensValue }) {
  return (
    <span className="map-lens-badge">
      <LensSign value={value} />
      <span>{value.label}</span>
    </span>
  );
}

/** What selection and trace make of a card. */
function markOf(view: ViewStateStore, id: string): string {
  const { ids, traced } = view.getState();
  const selected = ids.includes(id) ? 'is-selected' : '';
  return traced === null || traced.elements.has(id) ? selected : `${selected} is-aside`;
}

function CardContent({ face }: { readonly face: CardFace }) {
  switch (face.form) {
    case 'businessGoal':
    case 'digitalGoal':
      return <GoalContent face={face} />;
    case 'initiative':
    case 'program':
      return <WorkContent face={face} />;
    case 'kpi':
      return <MeasureContent face={face} />;
    case 'capability':
      return <CapabilityContent face={face} />;
    case 'note':
      return <Title face={face} />;
  }
}

/** Room for the title of each form: px of a line (a little less, for what bold type takes), lines, size of the type. */
const titleRoom: Readonly<Record<CardFace['form'], readonly [width: number, most: number, size: number]>> = {
  businessGoal: [155, 3, 14],
  digitalGoal: [155, 3, 14],
  initiative: [203, 2, 14],
  program: [203, 2, 14],
  kpi: [162, 2, 14],
  capability: [179, 2, 14],
  note: [92, 6, 13],
};

/** The title in lines. They are broken here and not by the page: a box that has to cut its text is dear to move. */
function Title({ face }: { readonly face: CardFace }) {
  const [width, most, size] = titleRoom[face.form];
  const lines = titleLines(face.title, width / size, most, useEngine().measureWord);
  const isCut = lines.at(-1)?.endsWith('…') === true && !face.title.endsWith('…');
  return (
    <p className="map-card-title" dir="auto" {...(isCut ? { 'data-cut': true } : {})}>
      {lines.join('\n')}
    </p>
  );
}

function Coverage({ covered }: { readonly covered: number | null }) {
  if (covered === null) return null;
  return (
    <span
      className="map-card-covered"
      data-state={covered === 0 ? 'none' : covered === COVERAGE_POINTS ? 'all' : 'some'}
    >
      {covered}/{COVERAGE_POINTS}
    </span>
  );
}

function GoalContent({ face }: { readonly face: CardFace }) {
  return (
    <>
      <span className="map-card-icon" />
      <div className="map-card-body">
        <Title face={face} />
        <p className="map-card-meta">
          {face.owner === null ? null : <span>{face.owner.initials}</span>}
          {face.month === '' ? null : <span>{face.month}</span>}
          <Coverage covered={face.covered} />
        </p>
      </div>
    </>
  );
}

function WorkContent({ face }: { readonly face: CardFace }) {
  return (
    <>
      <p className="map-card-head">
        <span className="map-card-icon" />
        {face.status === null ? null : <StatusChip {...face.status} />}
      </p>
      <Title face={face} />
      <p className="map-card-meta">
        {face.owner === null ? null : <span>{face.owner.initials}</span>}
        {face.month === '' ? null : <span>{face.month}</span>}
        <span className="map-card-cost">{face.cost}</span>
      </p>
      <p className="map-card-foot">
        {face.pips === null ? null : <Pips marks={face.pips} />}
        <Coverage covered={face.covered} />
      </p>
    </>
  );
}

function MeasureContent({ face }: { readonly face: CardFace }) {
  const { measureWord } = useEngine();
  const { measure } = face;
  if (measure === null) return null;
  return (
    <>
      <Ring status={measure.status} progress={measure.progress} />
      <div className="map-card-body">
        <Title face={face} />
        <p className="map-card-meta">{titleLines(measure.reading, 164 / 12, 1, measureWord)}</p>
      </div>
    </>
  );
}

function CapabilityContent({ face }: { readonly face: CardFace }) {
  return (
    <>
      <span className="map-card-icon" />
      <div className="map-card-body">
        <Title face={face} />
        <p className="map-card-meta">
          {face.readiness === null ? null : <Dots {...face.readiness} />}
          {face.owner === null ? null : <span>{face.owner.initials}</span>}
          {face.month === '' ? null : <span>{face.month}</span>}
        </p>
      </div>
    </>
  );
}
