import type { Evaluation } from '#shared/checks/evaluate.ts';
import { type CardFace, cardFace, countFindings, type Insight } from '#shared/exchange/picture/face.ts';
import { createWriting } from '#shared/exchange/picture/writing.ts';
import type { Element } from '#shared/model/kinds/registry.ts';

/** What a row shows of an element beside its title. */
export type FaceOf = (element: Element) => CardFace;

/** Faces by what the checks said last; the same as on the map's cards. */
export function outlineFaces({ document, elements, findings, asOf }: Evaluation): FaceOf {
  const scores = new Map(elements.map((score) => [score.id, score]));
  const badges = countFindings(findings);
  const writing = createWriting(document.map.currency);
  const known = new Map<Element, CardFace>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const insight: Insight = { score: scores.get(element.id), findings: badges.get(element.id) ?? null };
    const face = cardFace(element, insight, asOf, writing);
    known.set(element, face);
    return face;
  };
}
