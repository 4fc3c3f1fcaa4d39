import type { ReadMapFile } from '#shared/exchange/readMapFile.ts';
import { faultLine } from './faultLine.ts';

/** A file with faults is read as repaired; each fault and each step from an older format is told on standard error. */
export function listFaults(path: string, { faults, migrated }: ReadMapFile, err: (text: string) => void): void {
  for (const step of migrated) err(`${path}: older format: ${step}`);
  for (const fault of faults) err(`${path}: ${faultLine(fault)}`);
}
