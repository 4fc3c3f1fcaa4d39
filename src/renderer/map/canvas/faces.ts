import type { ElementScore } from '#shared/analysis/scores.ts';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import { countFindings } from '#shared/exchange/picture/face.ts';
import { type Id, sameValue } from '#shared/model/values.ts';
import { type CardFace, cardFace, type Insight } from '../card/face.ts';
import { createWriting, type Writing } from '../card/writing.ts';
import type { Card } from '../scene/scene.ts';

interface Kept {
  readonly card: Card;
  readonly score: ElementScore | undefined;
  readonly findings: Insight['findings'];
  readonly evaluation: Evaluation;
  readonly writing: Writing;
  readonly face: CardFace;
}

/** The faces of cards, each made when it is first drawn and kept while nothing that it shows has changed. */
export class Faces {
  readonly #kept = new Map<Id, Kept>();
  #evaluation: Evaluation;
  #badges: ReadonlyMap<Id, NonNullable<Insight['findings']>> | null = null;
  #writing: Writing;
  #currency: string;

  constructor(evaluation: Evaluation) {
    this.#evaluation = evaluation;
    this.#currency = evaluation.document.map.currency;
    this.#writing = createWriting(this.#currency);
  }

  update(evaluation: Evaluation): void {
    if (evaluation.findings !== this.#evaluation.findings) this.#badges = null;
    this.#evaluation = evaluation;
    const { currency } = evaluation.document.map;
    if (currency === this.#currency) return;
    this.#currency = currency;
    this.#writing = createWriting(currency);
  }

  of(card: Card): CardFace {
    const evaluation = this.#evaluation;
    const writing = this.#writing;
    const kept = this.#kept.get(card.id);
    const sameCard = kept?.card.element === card.element && kept.writing === writing;
    if (kept !== undefined && sameCard && kept.evaluation === evaluation) return kept.face;
    this.#badges ??= countFindings(evaluation.findings);
    const score = evaluation.map.score(card.id);
    const findings = this.#badges.get(card.id) ?? null;
    const asBefore =
      kept !== undefined && sameCard && sameValue(kept.score, score) && sameValue(kept.findings, findings);
    const face = asBefore ? kept.face : cardFace(card.element, { score, findings }, evaluation.asOf, writing);
    this.#kept.set(card.id, { card, score, findings, evaluation, writing, face });
    return face;
  }

  forget(id: Id): void {
    this.#kept.delete(id);
  }
}
