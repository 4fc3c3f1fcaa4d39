import type { Finding } from '#shared/checks/finding.ts';
import { isMutedBy } from '#shared/checks/mutes.ts';
import type { MapInfo } from '#shared/model/mapInfo.ts';

export type Mute = MapInfo['mutes'][number];

/** The mutes that hide a finding. */
export function mutesOf(finding: Finding, mutes: readonly Mute[]): readonly Mute[] {
  return mutes.filter((mute) => mute.check === finding.check && isMutedBy(finding, mute));
}

/** How many findings each mute hides, in the order in which they were made. */
export function countMuted(
  mutes: readonly Mute[],
  findings: readonly Finding[],
): readonly { mute: Mute; hides: number }[] {
  return mutes.map((mute) => ({
    mute,
    hides: findings.filter((finding) => finding.check === mute.check && isMutedBy(finding, mute)).length,
  }));
}
