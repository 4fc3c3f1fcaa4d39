import type { MapInfo } from '#shared/model/mapInfo.ts';
import type { Id } from '#shared/model/values.ts';
import type { Finding } from './finding.ts';

type Mute = MapInfo['mutes'][number];

/** Mutes by the check that they put aside. */
export type MutesByCheck = ReadonlyMap<string, readonly Mute[]>;

export function mutesByCheck(mutes: readonly Mute[]): MutesByCheck {
  const groups = new Map<string, Mute[]>();
  for (const mute of mutes) groups.set(mute.check, [...(groups.get(mute.check) ?? []), mute]);
  return groups;
}

/**
 * True where a mute hides a finding: one without an element hides every finding of its check, one with an element those
 * that have it among their targets or as their audience or platform (checks.md, order and mutes).
 */
export function isMutedBy(finding: Finding, mute: { readonly element: Id | null }): boolean {
  const { element } = mute;
  return (
    element === null ||
    finding.targets.includes(element) ||
    finding.audience === element ||
    finding.platform === element
  );
}

/** The findings of one check with those marked that a mute hides. */
export function markMuted(findings: readonly Finding[], mutes: readonly Mute[] | undefined): readonly Finding[] {
  if (mutes === undefined || findings.length === 0) return findings;
  return findings.map((finding) =>
    mutes.some((mute) => isMutedBy(finding, mute)) ? { ...finding, muted: true } : finding,
  );
}
