/** What a call has of the world around it. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => Date;
}

/** 0 done; 1 done, and something was found; 2 nothing done (cli.md, exit status). */
export type ExitStatus = 0 | 1 | 2;

/** One call of the command line. */
export interface Call {
  /** As it stands in the help: `validate FILE`. */
  readonly usage: string;
  readonly does: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  /** How many arguments it takes beside its options. */
  readonly positionals: number;
  readonly run: (
    positionals: readonly string[],
    options: Readonly<Record<string, string | boolean | undefined>>,
    world: Surroundings,
  ) => Promise<ExitStatus>;
}

/** Input or arguments that cannot be used: one line on standard error, exit status 2, nothing written. */
export class Unusable extends Error {}
