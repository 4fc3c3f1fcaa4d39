import type { MapDocument } from '#shared/model/document.ts';
import type { Patch, Refusal } from '#shared/model/patch.ts';
import type { Id } from '#shared/model/values.ts';
import type { Evaluation } from '../evaluate.ts';
import type { Finding } from '../finding.ts';

interface AskBase {
  /** Under which the answer is handed on. */
  readonly key: string;
  readonly label: string;
  readonly help?: string;
  /** Without it the fix cannot be made. */
  readonly isRequired?: boolean;
}

/** One thing that a quick fix asks of a person. */
export type Ask =
  | (AskBase & { readonly type: 'line'; readonly initial?: string; readonly suggestions?: readonly string[] })
  | (AskBase & { readonly type: 'paragraph'; readonly initial?: string })
  | (AskBase & { readonly type: 'day'; readonly initial?: string | null })
  | (AskBase & { readonly type: 'number'; readonly initial?: number | null; readonly unit?: string })
  | (AskBase & { readonly type: 'choice'; readonly initial?: string | null; readonly choices: readonly AskChoice[] })
  | (AskBase & {
      readonly type: 'choices';
      readonly initial?: readonly string[];
      readonly choices: readonly AskChoice[];
    })
  /** An element, found by typing. */
  | (AskBase & { readonly type: 'element'; readonly candidates: readonly Id[] });

export interface AskChoice {
  readonly key: string;
  readonly label: string;
}

/** Texts and keys; null where nothing was answered; a list for `choices`. */
export type Answer = string | number | readonly string[] | null;
export type Answers = Readonly<Record<string, Answer>>;

/** What is asked for one finding, and what becomes of the answers. */
export interface Offer {
  /** Nothing to ask: it is done at a press. */
  readonly asks: readonly Ask[];
  /** One step of history. @param newId makes ids for what is new */
  readonly patch: (document: MapDocument, answers: Answers, newId: () => Id) => Patch | Refusal;
}

/** A way to mend what a check found. */
export interface QuickFix {
  /** A verb and what it acts on, as on a button. */
  readonly label: string;
  /** Null where it does not help with this finding: there is no goal to link to. */
  readonly offer: (finding: Finding, evaluation: Evaluation) => Offer | null;
}

/** The first answer as text; blank where there is none. */
export function textAnswer(answers: Answers, key: string): string {
  const answer = answers[key];
  return typeof answer === 'string' ? answer : '';
}

/** The answer as a choice, a day or an id; null where there is none. */
export function keyAnswer(answers: Answers, key: string): string | null {
  const answer = answers[key];
  return typeof answer === 'string' && answer !== '' ? answer : null;
}

export function numberAnswer(answers: Answers, key: string): number | null {
  const answer = answers[key];
  return typeof answer === 'number' ? answer : null;
}

/** True where every ask that must be answered is. */
export function isAnswered(asks: readonly Ask[], answers: Answers): boolean {
  return asks.every(({ key, isRequired }) => {
    const answer = answers[key] ?? null;
    if (isRequired !== true) return true;
    return typeof answer === 'string'
      ? answer.trim() !== ''
      : answer !== null && (!Array.isArray(answer) || answer.length > 0);
  });
}

/** What a form starts with. */
export function initialAnswers(asks: readonly Ask[]): Answers {
  return Object.fromEntries(asks.map((ask) => [ask.key, 'initial' in ask ? (ask.initial ?? null) : null]));
}
