import type { Finding } from '#shared/checks/finding.ts';
import { messageOf } from '#shared/checks/message.ts';
import { isMutedBy } from '#shared/checks/mutes.ts';
import { checkWithId } from '#shared/checks/registry.ts';
import { sources } from '#shared/checks/sources.ts';
import { nameOf } from '#shared/model/tables.ts';
import { fittedRow } from '../rowHeight.ts';
import { linkColumnWidth } from '../sheetLegend.ts';
import type { PlannedCell, SheetPlan } from '../sheetPlan.ts';
import { shownFindings } from '../shownFindings.ts';
import { severityWords } from '../words.ts';
import type { ExportContext } from '../workbookSheet.ts';
import { type CalculatedSheet, tabs } from '../workbookSheet.ts';

const headers = (about: number) =>
  [
    ['Severity', 12],
    ['Finding', 46],
    ['About', about],
    ['Why it matters', 46],
    ['What to do', 42],
    ['Framework', 18],
    ['Put aside', 18],
  ] as const;

/** Errors first, then warnings; those of one severity in the order of the checks. */
const RANK = { E: 0, W: 1, I: 2 };
const BLANK: PlannedCell = { value: null, style: 'quiet' };
/** Up to so many findings the rows' lines run on below cells that are empty. */
const RULED_LIMIT = 500;

/** All findings, with why they matter and what to do. */
export const checksSheet: CalculatedSheet = {
  role: 'calculated',
  name: 'Checks',
  about: 'What does not fit yet, why it matters and what to do.',
  plan: (context) => planChecks(context),
};

function planChecks(context: ExportContext): SheetPlan {
  const findings = [...shownFindings(context)].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const blank = findings.length <= RULED_LIMIT ? BLANK : null;
  const about = findings.map((finding) => aboutCell(finding, context));
  const columns = headers(linkColumnWidth(about.map(({ value }) => String(value))));
  const severity = { top: 1, left: 0, bottom: Math.max(1, findings.length), right: 0 };
  const widths = columns.map(([, width]) => width);
  return {
    name: 'Checks',
    fitsRows: true,
    tab: tabs.overview,
    columns: columns.map(([, width]) => ({ width })),
    rows: [
      { cells: columns.map(([value]): PlannedCell => ({ value, style: 'header' })), height: 24 },
      ...findings.map((finding, i) => fittedRow(cellsOf(finding, about[i] ?? blank, blank, context), widths)),
    ],
    frozen: { rows: 1, columns: 1 },
    filter: { top: 0, left: 0, bottom: findings.length, right: columns.length - 1 },
    colorings: [
      { area: severity, when: severityWords.E, style: 'bad' },
      { area: severity, when: severityWords.W, style: 'warning' },
      { area: severity, when: severityWords.I, style: 'information' },
    ],
    print: { pagesWide: 1, repeatRows: 1, repeatColumns: 0 },
  };
}

function cellsOf(
  finding: Finding,
  about: PlannedCell | null,
  blank: PlannedCell | null,
  context: ExportContext,
): (PlannedCell | null)[] {
  const check = checkWithId(finding.check);
  const { document } = context;
  const mute = finding.muted
    ? document.map.mutes.find((each) => each.check === finding.check && isMutedBy(finding, each))
    : undefined;
  return [
    { value: severityWords[finding.severity], style: 'severity' },
    { value: messageOf(finding, document), style: 'paragraph' },
    about,
    check === undefined ? blank : { value: check.why, style: 'quiet' },
    check === undefined ? blank : { value: check.fix, style: 'paragraph' },
    check === undefined ? blank : { value: sources[check.source], style: 'quiet' },
    mute === undefined ? blank : { value: mute.reason.trim() || 'Yes', style: 'quiet' },
  ];
}

/** The first element that a finding is about, as a link to its row; the map where it is about none. */
function aboutCell({ targets }: Finding, context: ExportContext): PlannedCell {
  const [first] = targets;
  const element = first === undefined ? undefined : context.document.elements.get(first);
  if (first === undefined || element === undefined) return { value: 'The map', style: 'quiet' };
  const more = targets.length > 1 ? ` and ${targets.length - 1} more` : '';
  const value = `${nameOf('elements', element)}${more}`;
  const link = context.placeOf(first);
  return link === undefined ? { value, style: 'paragraph' } : { value, style: 'link', link };
}
