import { subjectsOf } from '#renderer/state/findingMarks.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { checkWithId } from '#shared/checks/registry.ts';
import { sources } from '#shared/checks/sources.ts';
import type { MapDocument } from '#shared/model/document.ts';

/** Letters as they are compared: without case and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words that a person typed, as they are looked for. */
export function wordsIn(text: string): readonly string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}

const checkTexts = new Map<string, string>();

/** What is said of a check: its title, its sentence, its framework. */
function textOfCheck(id: string): string {
  let text = checkTexts.get(id);
  if (text === undefined) {
    const check = checkWithId(id);
    text = check === undefined ? '' : plain(`${check.title} ${check.message} ${sources[check.source]}`);
    checkTexts.set(id, text);
  }
  return text;
}

// A map has thousands of findings and is searched at every key: titles are made plain once for each record.
const titles = new WeakMap<object, string>();

function titleOf(record: { readonly title: string }): string {
  let title = titles.get(record);
  if (title === undefined) {
    title = plain(record.title);
    titles.set(record, title);
  }
  return title;
}

/** True where each word is found in what the finding is about, in its data, or in what is said of its check. */
export function hasWords(finding: Finding, document: MapDocument, words: readonly string[]): boolean {
  const said = textOfCheck(finding.check);
  const left = words.filter((word) => !said.includes(word));
  if (left.length === 0) return true;
  const names = subjectsOf(finding).flatMap((id) => {
    const record = document.elements.get(id) ?? document.audiences.get(id) ?? document.platforms.get(id);
    return record === undefined ? [] : [titleOf(record)];
  });
  const data = plain([finding.owner, finding.function, finding.gear, ...(finding.missing ?? [])].join(' '));
  return left.every((word) => data.includes(word) || names.some((name) => name.includes(word)));
}
