import { subjectsOf, worseOf } from '#renderer/state/findingMarks.ts';
import { severityNames } from '#renderer/ui/SeverityMark.tsx';
import { type CatalogueEntry, checkCatalogue } from '#shared/checks/checkCatalogue.ts';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import { type Finding, type Severity, severities } from '#shared/checks/finding.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Id } from '#shared/model/values.ts';
import { hasWords, wordsIn } from './findingWords.ts';

export type Grouping = 'severity' | 'check' | 'element';

/** What of the findings is looked at. */
export interface FindingFilter {
  readonly severities: readonly Severity[];
  /** Words that each must be found in what it is about, in its data, or in what is said of its check. */
  readonly text: string;
  /** Ids of elements that it has to be about; null for all. */
  readonly about: readonly Id[] | null;
  readonly withMuted: boolean;
}

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  readonly worst: Severity;
  /** The element that the findings are about, where the list is grouped so. */
  readonly element: Id | null;
  readonly findings: readonly Finding[];
}

const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  checkCatalogue().flatMap(({ checks }) => checks.map((entry) => [entry.id, entry])),
);

/** What the catalogue says of a check; undefined for `check-failed`, and for a check of a later version. */
export function catalogueEntry(check: string): CatalogueEntry | undefined {
  return catalogue.get(check);
}

export function checkTitle(check: string): string {
  return catalogue.get(check)?.title ?? 'A check could not be carried out';
}

/** What sets a finding apart from all others; it stays the same while the finding does. */
export function findingKey({
  check,
  targets,
  audience,
  platform,
  gear,
  owner,
  function: use,
  failed,
}: Finding): string {
  return JSON.stringify([check, targets, audience, platform, gear, owner, use, failed]);
}

/** The findings that fit a filter, in the catalogue's order. */
export function filterFindings({ findings, document }: Evaluation, filter: FindingFilter): readonly Finding[] {
  const { text, about, withMuted } = filter;
  const words = wordsIn(text);
  return findings.filter((finding) => {
    if (!filter.severities.includes(finding.severity) || (finding.muted && !withMuted)) return false;
    if (about !== null && !subjectsOf(finding).some((id) => about.includes(id))) return false;
    return words.length === 0 || hasWords(finding, document, words);
  });
}

/**
 * Findings under headings. By severity the gravest first; by check in the catalogue's order; by element those with the
 * gravest and the most first, the map as a whole at the end.
 */
export function groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  document: MapDocument,
): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = groupKey(finding, grouping);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const list = [...groups].map(([key, own]) => groupOf(key, own, grouping, document));
  if (grouping === 'severity') return list.sort((a, b) => severities.indexOf(a.worst) - severities.indexOf(b.worst));
  if (grouping === 'check') return list;
  return list.sort(
    (a, b) =>
      Number(a.element === null) - Number(b.element === null) ||
      Number(a.key === '') - Number(b.key === '') ||
      severities.indexOf(a.worst) - severities.indexOf(b.worst) ||
      b.findings.length - a.findings.length ||
      (a.title < b.title ? -1 : 1),
  );
}

function groupKey(finding: Finding, grouping: Grouping): string {
  switch (grouping) {
    case 'severity':
      return finding.severity;
    case 'check':
      return finding.check;
    case 'element':
      return subjectsOf(finding)[0] ?? '';
  }
}

function groupOf(key: string, own: readonly Finding[], grouping: Grouping, document: MapDocument): FindingGroup {
  const worst = own.reduce<Severity>((so, { severity }) => worseOf(so, severity), 'I');
  const element = grouping === 'element' && document.elements.has(key) ? key : null;
  return { key, title: groupTitle(key, grouping, document), worst, element, findings: own };
}

function groupTitle(key: string, grouping: Grouping, document: MapDocument): string {
  if (grouping === 'check') return checkTitle(key);
  if (grouping === 'severity') return key === 'I' ? severityNames.I : `${severityNames[key as Severity]}s`;
  if (key === '') return 'The map as a whole';
  const record = document.elements.get(key) ?? document.audiences.get(key) ?? document.platforms.get(key);
  return record?.title.trim() || 'Without a title';
}
