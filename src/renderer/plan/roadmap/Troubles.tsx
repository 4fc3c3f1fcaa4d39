import { memo, useMemo } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { WarningIcon } from '#renderer/ui/icons.ts';
import { amountText, countText } from '#renderer/ui/numbers.ts';
import { Popover } from '#renderer/ui/Popover.tsx';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { messageOf } from '#shared/checks/message.ts';
import { roadmapConflicts } from '#shared/checks/roadmapConflicts.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Id } from '#shared/model/values.ts';

interface TroublesProps {
  readonly judged: Evaluation;
  readonly onGo: (id: Id) => void;
}

const LATE: ReadonlySet<string> = new Set(['work-overdue', 'milestone-overdue']);

/** What is overdue and what does not fit together, each as a sentence that leads to its bar. */
export const Troubles = memo(function Troubles({ judged, onGo }: TroublesProps) {
  const { findings, document } = judged;
  const { late, conflicts } = useMemo(() => {
    const open = findings.filter(({ muted }) => !muted);
    return { late: open.filter(({ check }) => LATE.has(check)), conflicts: roadmapConflicts(open) };
  }, [findings]);
  if (late.length + conflicts.length === 0) return null;
  const words = [
    late.length === 0 ? '' : `${countText(late.length)} overdue`,
    conflicts.length === 0 ? '' : amountText(conflicts.length, 'conflict', 'conflicts'),
  ];
  return (
    <Popover
      label="What to look at"
      trigger={
        <Button variant="quiet" size="small" icon={WarningIcon}>
          {words.filter(Boolean).join(' · ')}
        </Button>
      }
    >
      <div className="roadmap-trouble-list">
        <TroubleList heading="Overdue" findings={late} document={document} onGo={onGo} />
        <TroubleList heading="Conflicts" findings={conflicts} document={document} onGo={onGo} />
      </div>
    </Popover>
  );
});

interface TroubleListProps {
  readonly heading: string;
  readonly findings: readonly Finding[];
  readonly document: MapDocument;
  readonly onGo: (id: Id) => void;
}

/** More sentences than these nobody reads; the findings beside every view hold them all. */
const SHOWN = 60;

function TroubleList({ heading, findings, document, onGo }: TroubleListProps) {
  if (findings.length === 0) return null;
  return (
    <section className="roadmap-troubles">
      <h3>{heading}</h3>
      <ul>
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={`${finding.check} ${finding.targets.join(' ')}`}>
            <button type="button" onClick={() => finding.targets[0] !== undefined && onGo(finding.targets[0])}>
              <SeverityMark severity={finding.severity} size={14} isNamed />
              <span>{messageOf(finding, document)}</span>
            </button>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN ? (
        <p className="muted">{countText(findings.length - SHOWN)} more stand in the findings.</p>
      ) : null}
    </section>
  );
}
