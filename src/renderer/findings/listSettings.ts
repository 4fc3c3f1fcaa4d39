import type { Severity } from '#shared/checks/finding.ts';
import type { Grouping } from './findingList.ts';

/** How the list is looked at. */
export interface ListSettings {
  readonly grouping: Grouping;
  readonly severities: readonly Severity[];
  readonly withMuted: boolean;
  readonly onlySelected: boolean;
}

let kept: ListSettings = { grouping: 'severity', severities: ['E', 'W', 'I'], withMuted: false, onlySelected: false };

/** As they were left, while the program runs: over views and maps. */
export function keptSettings(): ListSettings {
  return kept;
}

/** @returns the same settings */
export function keepSettings(settings: ListSettings): ListSettings {
  kept = settings;
  return settings;
}

/** The next list begins with what is selected. */
export function showSelectedOnly(): void {
  kept = { ...kept, severities: ['E', 'W', 'I'], onlySelected: true };
}
