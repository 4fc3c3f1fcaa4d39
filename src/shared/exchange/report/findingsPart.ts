import { type Finding, severities } from '#shared/checks/finding.ts';
import { messageOf } from '#shared/checks/message.ts';
import { checkWithId } from '#shared/checks/registry.ts';
import { shownFindings } from '../workbook/shownFindings.ts';
import { severityWords } from '../workbook/words.ts';
import type { ReportBlock, ReportCell } from './report.ts';
import type { ReportContext } from './reportContext.ts';
import { severityTones } from './tones.ts';

/** Findings that nobody muted, the worst first, each with what to do. */
export function findingsPart({ evaluation, options }: ReportContext): readonly ReportBlock[] {
  const withheld = new Set([
    ...(options.withoutMoney === true ? (['money'] as const) : []),
    ...(options.withoutOwners === true ? (['owners'] as const) : []),
  ]);
  const all = shownFindings({ evaluation, withheld });
  const open = all.filter(({ muted }) => !muted);
  const heading: ReportBlock = { kind: 'heading', level: 2, text: 'Findings' };
  const muted = all.length - open.length;
  const rest: ReportBlock[] = muted === 0 ? [] : [quiet(`${muted} more were set aside with a reason.`)];
  if (open.length === 0) return [heading, quiet('Nothing was found.'), ...rest];
  return [
    heading,
    {
      kind: 'table',
      columns: [{ label: 'Severity' }, { label: 'What was found' }, { label: 'What to do' }],
      rows: severities.flatMap((severity) =>
        open
          .filter((finding) => finding.severity === severity)
          .map((finding): ReportCell[] => [
            { text: severityWords[severity], tone: severityTones[severity] },
            messageOf(finding, evaluation.document),
            fixOf(finding),
          ]),
      ),
    },
    ...rest,
  ];
}

function quiet(text: string): ReportBlock {
  return { kind: 'paragraph', text, isQuiet: true };
}

function fixOf({ check }: Finding): string {
  return checkWithId(check)?.fix ?? '';
}
