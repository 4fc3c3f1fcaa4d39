import type { Confirmed } from '#renderer/state/rebase.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { documentHash } from '#shared/model/hash.ts';
import { isRefusal, type Refusal } from '#shared/model/patch.ts';

export const NOW = '2026-01-01T00:00:00.000Z';

/** A map with a few things in it for random commands to meet. */
export function startMap(): MapDocument {
  const place = (x: number) => ({ perspective: 'customer', position: { x, y: 10 } }) as const;
  return completeDraft({
    map: { id: 'map', title: 'Start', createdAt: NOW, updatedAt: NOW },
    elements: [
      { id: 'g1', kind: 'goal', title: 'First goal', ...place(0) },
      { id: 'g2', kind: 'goal', title: 'Second goal', ...place(300) },
      { id: 'i1', kind: 'initiative', title: 'Work', ...place(600) },
    ],
    links: [{ id: 'l1', from: 'i1', to: 'g1', relation: 'supports' }],
    stages: [
      { id: 's1', title: 'First' },
      { id: 's2', title: 'Second' },
      { id: 's3', title: 'Third' },
    ],
  });
}

export function confirmedStart(): Confirmed {
  const document = startMap();
  return { document, revision: 1, hash: documentHash(document) };
}

/** @throws Error with the reason where it was refused */
export function must<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}
