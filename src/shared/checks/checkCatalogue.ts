import type { Severity } from './finding.ts';
import { themes } from './registry.ts';
import { type Source, sources } from './sources.ts';

/** A check as a help page shows it. */
export interface CatalogueEntry {
  readonly id: string;
  /** Two where it depends on the element. */
  readonly severities: readonly Severity[];
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly source: Source;
  /** The framework's full name. */
  readonly framework: string;
}

export interface CatalogueTheme {
  readonly title: string;
  readonly checks: readonly CatalogueEntry[];
}

/** Severities of checks that judge ideas more mildly. */
const MILDER: readonly Severity[] = ['E', 'I'];

/** All checks by theme, in the catalogue's order, in words: the table of checks is generated from this. */
export function checkCatalogue(): readonly CatalogueTheme[] {
  return themes.map(({ title, checks }) => ({
    title,
    checks: checks.map(({ id, severity, title: heading, why, fix, source }) => ({
      id,
      severities: typeof severity === 'string' ? [severity] : MILDER,
      title: heading,
      why,
      fix,
      source,
      framework: sources[source],
    })),
  }));
}
