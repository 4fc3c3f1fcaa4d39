import { useCallback } from 'react';
import { FindingsList } from '#renderer/findings/FindingsList.tsx';
import { Review } from '#renderer/review/Review.tsx';
import type { Id } from '#shared/model/values.ts';
import { goTo, showOnMap } from './goTo.ts';
import { type OpenMap, useProgram } from './program.ts';

/** The review with the findings in it. */
export function ReviewPlace({ map, selection, evaluation }: OpenMap) {
  const program = useProgram();
  const { newId, now, dialog } = program;
  const go = useCallback((ids: readonly Id[]) => goTo({ map, selection }, ids), [map, selection]);
  const show = useCallback(
    (ids: readonly Id[]) => showOnMap(program, { map, selection }, ids),
    [program, map, selection],
  );
  const shared = { map, selection, evaluation, newId, onGoTo: go };
  return (
    <Review
      {...shared}
      findings={
        <FindingsList
          {...shared}
          now={now}
          onShowOnMap={show}
          onShowChecks={() => dialog.set({ kind: 'checks' })}
          isPage
        />
      }
    />
  );
}
