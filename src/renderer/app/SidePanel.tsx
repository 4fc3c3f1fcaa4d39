import { useCallback, useMemo } from 'react';
import { FindingsPanel } from '#renderer/findings/FindingsPanel.tsx';
import { showSelectedOnly } from '#renderer/findings/listSettings.ts';
import { Inspector } from '#renderer/inspector/Inspector.tsx';
import { ScoreCards } from '#renderer/scores/ScoreCards.tsx';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { leaveFindings } from './findingsShown.ts';
import { goTo, showOnMap } from './goTo.ts';
import { isInspectorShown, useRestingSelection, useRoomy } from './inspectorShown.ts';
import { type OpenMap, useProgram } from './program.ts';
import { useValue } from './value.ts';

/** Beside every view: the findings, or the inspector with the scores of what is selected. */
export function SidePanel({ open }: { readonly open: OpenMap }) {
  const program = useProgram();
  const { preferences } = program;
  const chosen = useValue(preferences);
  const isSelected = useRestingSelection(open.selection);
  useRoomy();
  const go = useCallback((ids: readonly Id[]) => goTo(open, ids), [open]);
  const show = useCallback((ids: readonly Id[]) => showOnMap(program, open, ids), [program, open]);
  const Figures = useMemo(() => {
    const showFindings = () => {
      showSelectedOnly();
      preferences.change({ findingsOpen: true });
    };
    return ({ element }: { readonly element: Element }) => (
      <ScoreCards evaluation={open.evaluation} id={element.id} onGoTo={go} onShowFindings={showFindings} />
    );
  }, [open, go, preferences]);
  const { map, selection, evaluation } = open;
  if (chosen.findingsOpen) {
    return (
      <FindingsPanel
        map={map}
        selection={selection}
        evaluation={evaluation}
        newId={program.newId}
        now={program.now}
        onGoTo={go}
        onShowOnMap={show}
        onClose={() => leaveFindings(program)}
        onShowChecks={() => program.dialog.set({ kind: 'checks' })}
      />
    );
  }
  if (!isInspectorShown(chosen, isSelected)) return null;
  return <Inspector map={map} selection={selection} Figures={Figures} />;
}
