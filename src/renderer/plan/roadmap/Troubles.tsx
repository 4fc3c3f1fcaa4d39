import { useMemo } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { WarningIcon } from '#renderer/ui/icons.ts';
import { countText } from '#renderer/ui/numbers.ts';
import { Popover } from '#renderer/ui/Popover.tsx';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import { messageOf } from '#shared/checks/message.ts';
import { roadmapConflicts } from '#shared/checks/roadmapConflicts.ts';
import type { Id } from '#shared/model/values.ts';

interface TroublesProps {
  readonly judged: Evaluation;
  readonly onGo: (id: Id) => void;
}

const LATE: ReadonlySet<string> = new Set(['work-overdue', 'milestone-overdue']);

/** What is overdue and what does not fit together, each as a sentence that leads to its bar. */
export function Troubles({ judged, onGo }: TroublesProps) {
  const { findings, document } = judged;
  const { late, conflicts } = useMemo(() => {
    const open = findings.filter(({ muted }) => !muted);
    return { late: open.filter(({ check }) => LATE.has(check)), conflicts: roadmapConflicts(open) };
  }, [findings]);
  const count = late.length + conflicts.length;
  if (count === 0) return null;
  const list = (heading: string, some: typeof findings) =>
    some.length === 0 ? null : (
      <section className="roadmap-troubles">
        <h3>{heading}</h3>
        <ul>
          {some.map((finding) => (
            <li key={`${finding.check} ${finding.targets.join(' ')}`}>
              <button type="button" onClick={() => finding.targets[0] !== undefined && onGo(finding.targets[0])}>
                <SeverityMark severity={finding.severity} size={14} isNamed />
                <span>{messageOf(finding, document)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  const words = [
    late.length === 0 ? '' : `${countText(late.length)} overdue`,
    conflicts.length === 0 ? '' : `${countText(conflicts.length)} ${conflicts.length === 1 ? 'conflict' : 'conflicts'}`,
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
        {list('Overdue', late)}
        {list('Conflicts', conflicts)}
      </div>
    </Popover>
  );
}
