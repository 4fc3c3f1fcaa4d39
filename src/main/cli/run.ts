import { parseArgs } from 'node:util';
import { FileWriteError } from '../files/fileWriteError.ts';
import { type Call, type ExitStatus, type Surroundings, Unusable } from './call.ts';
import { checkCall } from './check.ts';
import { diffCall } from './diff.ts';
import { exportCall } from './export.ts';
import { importCall } from './import.ts';
import { newCall } from './new.ts';
import { templatesCall } from './templates.ts';
import { validateCall } from './validate.ts';

/** The calls by name, in the order of the help. */
const calls: Readonly<Record<string, Call>> = {
  check: checkCall,
  validate: validateCall,
  export: exportCall,
  import: importCall,
  diff: diffCall,
  new: newCall,
  templates: templatesCall,
};

function help(): string {
  const rows = Object.values(calls).map(({ usage, does }) => [usage, does] as const);
  const width = Math.max(...rows.map(([usage]) => usage.length));
  const lines = rows.map(([usage, does]) => `  ${usage.padEnd(width)}  ${does}`);
  return ['Throughline on the command line.', '', ...lines, '', 'Files are never written over without --force.'].join(
    '\n',
  );
}

/**
 * Runs one call.
 * @param args what stands behind the program's name
 * @returns the exit status; never throws for bad input
 */
export async function run(args: readonly string[], world: Surroundings): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    world.out(help());
    return name === undefined ? 2 : 0;
  }
  try {
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (call === undefined) throw new Unusable(`There is no call “${name}”; “help” lists them.`);
    const { values, positionals } = parse(call, rest);
    return await call.run(positionals, values, world);
  } catch (error) {
    world.err(sentenceOf(error));
    return 2;
  }
}

function parse(call: Call, args: readonly string[]) {
  try {
    const parsed = parseArgs({ args: [...args], options: { ...call.options }, allowPositionals: true, strict: true });
    if (parsed.positionals.length === call.positionals) return parsed;
  } catch {
    // Falls through to the one sentence that helps: how the call is written.
  }
  throw new Unusable(`This is written: ${call.usage}`);
}

function sentenceOf(error: unknown): string {
  if (error instanceof Unusable || error instanceof FileWriteError) return error.message;
  return `This failed: ${error instanceof Error ? error.message : String(error)}`;
}
