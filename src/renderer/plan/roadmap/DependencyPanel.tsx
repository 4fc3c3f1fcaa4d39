import { useMemo, useState } from 'react';
import { findByTitle } from '#renderer/state/titleSearch.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { Suggest, type Suggestion } from '#renderer/ui/Suggest.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import { isWork, type Work } from '#shared/model/kinds/registry.ts';
import { elementsInOrder } from '#shared/model/order.ts';
import type { Id } from '#shared/model/values.ts';
import { FloatingPanel } from './FloatingPanel.tsx';
import type { RoadmapActions } from './RoadmapActions.ts';

interface DependencyPanelProps {
  readonly work: Work;
  /** Whether the work waits for what is chosen, or what is chosen for the work. */
  readonly way: 'waitsFor' | 'neededBy';
  readonly at: { readonly x: number; readonly y: number };
  readonly actions: RoadmapActions;
  readonly onClose: () => void;
}

/** As many as one reads; typing more narrows them. */
const OFFERED = 10;

/** Draws a dependency by typing: what cannot be chosen says why. */
export function DependencyPanel({ work, way, at, actions, onClose }: DependencyPanelProps) {
  const [typed, setTyped] = useState('');
  const { document } = actions.map.getState();
  const others = useMemo(() => {
    return elementsInOrder(document).filter((one) => {
      return one.id !== work.id && !one.parked && (isWork(one) || (way === 'waitsFor' && one.kind === 'capability'));
    });
  }, [document, work.id, way]);
  const ends = (id: Id) => (way === 'waitsFor' ? { work: work.id, on: id } : { work: id, on: work.id });
  const suggestions = (): Suggestion[] => {
    const found = findByTitle(typed, others, ({ title }) => title, OFFERED * 3).map((other) => {
      const { work: from, on } = ends(other.id);
      const refused = actions.whyNoDependency(from, on) ?? undefined;
      const label = other.title.trim() || 'Without a title';
      return { key: other.id, label, mark: <KindIcon form={formOf(other)} size={14} />, refused };
    });
    return found.sort((a, b) => Number(a.refused !== undefined) - Number(b.refused !== undefined)).slice(0, OFFERED);
  };
  const title = work.title.trim() || 'Without a title';
  const label = way === 'waitsFor' ? `${title} waits for` : `${title} is needed by`;
  return (
    <FloatingPanel label={label} at={at} onClose={onClose}>
      <p className="roadmap-panel-title">
        <bdi>{title}</bdi> {way === 'waitsFor' ? 'waits for' : 'is needed by'}
      </p>
      <Suggest
        label={label}
        className="is-framed"
        text={typed}
        onText={setTyped}
        suggestions={suggestions}
        takesFirst
        autoFocus
        placeholder="Type a title"
        onEscape={onClose}
        onChoose={(key) => {
          const { work: from, on } = ends(key);
          if (actions.addDependency(from, on)) onClose();
        }}
      />
    </FloatingPanel>
  );
}
