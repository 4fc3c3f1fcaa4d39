import { useId, useLayoutEffect, useRef } from 'react';
import { useWidth } from '#renderer/ui/charts/useWidth.ts';
import { classes } from '#renderer/ui/className.ts';
import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import type { ChainNode, KpiChain } from './kpiChain.ts';
import { StatusSign } from './StatusSign.tsx';

interface KpiChainViewProps {
  readonly chain: KpiChain;
  readonly statusOf: (kpi: Id) => KpiStatus;
  /** The KPI in question. */
  readonly kpi: Id;
  readonly onSelect: (id: Id) => void;
}

/** As wide as there is room for, in px. */
const NARROWEST = 152;
const WIDEST = 208;
const HEIGHT = 64;
const BETWEEN = 40;
const DOWN = HEIGHT + 12;
const HEAD = 24;

/** From the KPIs that move first to those that follow, the one in question in between; a press goes to another. */
export function KpiChainView({ chain, statusOf, kpi, onSelect }: KpiChainViewProps) {
  const { nodes, firstStep, lastStep, lanes } = chain;
  const root = useRef<HTMLDivElement>(null);
  const arrow = useId().replace(/[^\w-]/g, '');
  const count = lastStep - firstStep + 1;
  const room = (useWidth(root, 800) - (count - 1) * BETWEEN) / count;
  const box = Math.round(Math.max(NARROWEST, Math.min(WIDEST, room)));
  const across = box + BETWEEN;
  const left = ({ step }: ChainNode) => (step - firstStep) * across;
  const top = ({ lane }: ChainNode) => HEAD + lane * DOWN;
  const here = (0 - firstStep) * across;
  useLayoutEffect(() => {
    const page = root.current;
    if (page === null) return;
    page.scrollLeft = here - (page.clientWidth - box) / 2;
    page.scrollTop = 0;
  }, [here, box]);

  if (nodes.length === 1) {
    return (
      <p className="measures-quiet">
        No other KPI leads to this one, and it leads to none. “Leads to”, among the links in the inspector, joins them.
      </p>
    );
  }
  const width = (lastStep - firstStep) * across + box;
  const height = HEAD + lanes * DOWN - 12;
  const byId = new Map(nodes.map((node) => [node.kpi.id, node]));
  const titleOf = (id: Id) => byId.get(id)?.kpi.title.trim() || 'Without a title';
  const circle = nodes.filter(({ isCircular }) => isCircular);
  const steps = Array.from({ length: count }, (_, n) => firstStep + n);
  return (
    <>
      <div ref={root} className="measures-chain">
        <div className="measures-chain-sheet" style={{ width, height }}>
          {steps.map((step) => (
            <span key={step} className="measures-chain-step" style={{ left: (step - firstStep) * across, width: box }}>
              {stepName(step)}
            </span>
          ))}
          <svg width={width} height={height} aria-hidden="true">
            <defs>
              <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
                <path className="measures-chain-arrow" d="M0 0.5 8 4 0 7.5Z" />
              </marker>
            </defs>
            {nodes.flatMap((from) =>
              from.leadsTo.map((id) => {
                const to = byId.get(id);
                return to === undefined ? null : (
                  <path
                    key={`${from.kpi.id} ${id}`}
                    className={classes('measures-chain-link', to.step <= from.step && 'is-back')}
                    d={linkPath(left(from) + box, top(from) + HEIGHT / 2, left(to), top(to) + HEIGHT / 2)}
                    markerEnd={`url(#${arrow})`}
                  />
                );
              }),
            )}
          </svg>
          <ol>
            {nodes.map((node) => {
              const { kpi: one, step, leadsTo } = node;
              const isHere = one.id === kpi;
              const title = one.title.trim() || 'Without a title';
              return (
                <li key={one.id} style={{ left: left(node), top: top(node), width: box, height: HEIGHT }}>
                  <button
                    type="button"
                    className={classes('measures-chain-kpi', isHere && 'is-here')}
                    aria-current={isHere || undefined}
                    title={title}
                    onClick={() => onSelect(one.id)}
                  >
                    <span className="visually-hidden">{stepName(step)}: </span>
                    <bdi>{title}</bdi>
                    <span className="measures-chain-facts">
                      <StatusSign status={statusOf(one.id)} />
                      {one.timing === null ? null : <span>{timingWord(one.timing)}</span>}
                    </span>
                    {leadsTo.length === 0 ? null : (
                      <span className="visually-hidden">Leads to {leadsTo.map(titleOf).join(', ')}</span>
                    )}
                  </button>
                </li>
              );
            })}
          </ol>
        </div>
      </div>
      {circle.length === 0 ? null : (
        <p className="measures-quiet">
          This KPI leads back to itself by way of {circle.map(({ kpi: one }) => `“${titleOf(one.id)}”`).join(', ')}.
        </p>
      )}
    </>
  );
}

function stepName(step: number): string {
  if (step === 0) return 'This KPI';
  const count = Math.abs(step);
  return `${count} ${count === 1 ? 'step' : 'steps'} ${step < 0 ? 'before' : 'after'}`;
}

function timingWord(timing: string): string {
  return kindOf('kpi').fields.timing?.words?.[timing] ?? timing;
}

/** From the right edge of one to the left edge of the other; backward in a bow around. */
function linkPath(x1: number, y1: number, x2: number, y2: number): string {
  const bend = x2 > x1 ? (x2 - x1) / 2 : 40;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
