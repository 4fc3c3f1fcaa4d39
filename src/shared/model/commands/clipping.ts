import type { MapDocument } from '../document.ts';
import { type Element, isWork } from '../kinds/registry.ts';
import type { Link } from '../link.ts';
import type { Audience } from '../lists/audience.ts';
import type { Channel } from '../lists/channel.ts';
import type { Platform } from '../lists/platform.ts';
import type { Stage } from '../lists/stage.ts';
import type { Id } from '../values.ts';

/** Cards that were copied, with what they need to stand in another map. Plain data, so that it passes through a clipboard. */
export interface Clipping {
  readonly format: 'throughline-cards';
  readonly version: 1;
  /** The map they were copied from. */
  readonly mapId: Id;
  readonly elements: readonly Element[];
  /** Links between the copied elements. */
  readonly links: readonly Link[];
  readonly audiences: readonly Audience[];
  readonly channels: readonly Channel[];
  readonly platforms: readonly Platform[];
  readonly stages: readonly Stage[];
}

/** Copies elements, the links between them, and the entries of lists that they refer to. Ids that name nothing are left out. */
export function copyElements(document: MapDocument, ids: readonly Id[]): Clipping {
  const copied = new Set(ids);
  const elements = [...document.elements.values()].filter((e) => copied.has(e.id));
  const used = new Set<Id>();
  for (const element of elements) {
    if (isWork(element))
      for (const id of [...element.audiences, ...element.channels, ...element.platforms]) used.add(id);
    if (element.kind === 'kpi' && element.stage !== null) used.add(element.stage);
  }
  const usedOf = <R extends { readonly id: Id }>(table: ReadonlyMap<Id, R>) =>
    [...table.values()].filter((r) => used.has(r.id));
  const audiences = usedOf(document.audiences);
  for (const audience of audiences) for (const id of audience.channels) used.add(id);
  return {
    format: 'throughline-cards',
    version: 1,
    mapId: document.map.id,
    elements,
    links: [...document.links.values()].filter((l) => copied.has(l.from) && copied.has(l.to)),
    audiences,
    channels: usedOf(document.channels),
    platforms: usedOf(document.platforms),
    stages: usedOf(document.stages),
  };
}
