import type { Id } from './values.ts';

/** What the reader did with something it could not take as it stood. */
export type FaultAction = 'repaired' | 'setAside';

export type FaultCode =
  | 'wrongType'
  | 'notAChoice'
  | 'outOfBounds'
  | 'notADay'
  | 'notAnInstant'
  | 'tooLong'
  | 'malformedText'
  | 'repeatedEntry'
  | 'repeatedId'
  | 'missingId'
  | 'incompleteEntry'
  | 'unknownKind'
  | 'unsafeKey'
  | 'wrongLength'
  | 'danglingLink'
  | 'linkToItself'
  | 'linkNotPermitted'
  | 'doubleLink';

/** One thing wrong with a file, and what was done with it. Nothing is dropped without one of these. */
export interface Fault {
  readonly code: FaultCode;
  readonly action: FaultAction;
  /** Where in the file, e.g. `elements[3].cost.oneOff`. */
  readonly path: string;
  /** One plain sentence for a person. */
  readonly message: string;
  /** Id of the record it stood in, where it had one. */
  readonly record: Id | null;
  /** The value as it stood in the file, for what was set aside. */
  readonly value?: unknown;
}

/** How a place is called in a sentence: `Initiative “Launch the forum”`. */
export interface Subject {
  readonly id: Id | null;
  readonly name: string;
  /** What a person reads for its keys; a key that is not among them is shown as it is. */
  readonly fields: Readonly<Record<string, { readonly label: string }>>;
  /** How many steps of a path lead to it: two to `elements[3]`, one to `map`. */
  readonly depth: number;
}

const NOBODY: Subject = { id: null, name: 'The map', fields: {}, depth: 0 };

/** Collects faults while a file is read. Keeps the place as a stack, so that faultless reading builds no texts. */
export class FaultSink {
  readonly faults: Fault[] = [];
  subject: Subject = NOBODY;
  readonly #place: (string | number)[] = [];

  enter(key: string | number): void {
    this.#place.push(key);
  }

  leave(): void {
    this.#place.pop();
  }

  /** Names the record that the following faults belong to; without an argument, the file as a whole. */
  about(subject: Subject = NOBODY): void {
    this.subject = subject;
  }

  /**
   * @param key the key below the present place, or null for the place itself
   * @param what the end of a sentence that begins with the place: `: “x” is not one of its choices; left unanswered`
   */
  report(code: FaultCode, action: FaultAction, key: string | number | null, what: string, value?: unknown): void {
    const place = key === null ? this.#place : [...this.#place, key];
    const path = place
      .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
      .join('');
    const fault: Fault = {
      code,
      action,
      path,
      message: `${this.#where(place)}: ${what}.`,
      record: this.subject.id,
    };
    this.faults.push(value === undefined ? fault : { ...fault, value });
  }

  /** The place as a person finds it in the inspector: `Initiative “Launch”, Milestones (entry 2)`. */
  #where(place: readonly (string | number)[]): string {
    const { name, fields, depth } = this.subject;
    const [key, ...inner] = place.slice(depth);
    if (typeof key !== 'string') return name;
    const label = Object.hasOwn(fields, key) ? (fields[key]?.label ?? key) : `“${key}”`;
    const entry = inner.find((step) => typeof step === 'number');
    return `${name}, ${label}${entry === undefined ? '' : ` (entry ${entry + 1})`}`;
  }
}

/** A value as a short text inside a sentence. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const short = text.length > 60 ? `${text.slice(0, 60).replace(/\p{Cs}/gu, '')}…` : text;
  return `“${short}”`;
}
