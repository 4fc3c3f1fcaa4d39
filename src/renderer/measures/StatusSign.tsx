import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import { statusWords } from './statusWords.ts';

/** A state in a word with its shape: a check in a disc, a disc, a triangle, an octagon, a dash. */
export function StatusSign({ status }: { readonly status: KpiStatus }) {
  return (
    <span className="measures-status" data-status={status}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <Shape status={status} />
      </svg>
      {statusWords[status]}
    </span>
  );
}

function Shape({ status }: { readonly status: KpiStatus }) {
  switch (status) {
    case 'met':
      return (
        <>
          <circle className="is-full" cx="7" cy="7" r="6" />
          <path className="is-cut" d="m4.4 7.2 1.9 1.9 3.4-4" />
        </>
      );
    case 'onTrack':
      return <circle className="is-full" cx="7" cy="7" r="5" />;
    case 'atRisk':
      return <path className="is-full" d="M7 1.5 13 12.5H1z" />;
    case 'offTrack':
      return <path className="is-full" d="M4.5 1h5L13 4.5v5L9.5 13h-5L1 9.5v-5z" />;
    case 'noData':
      return <path className="is-line" d="M2.5 7h9" />;
  }
}
