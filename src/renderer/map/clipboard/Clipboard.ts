import { createValue, type Value } from '#renderer/state/value.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { cardSizes } from '#shared/exchange/cardSize.ts';
import { addElement, levelIn } from '#shared/model/commands/addElement.ts';
import { addLink, type NewLink } from '#shared/model/commands/addLink.ts';
import { type Clipping, copyElements } from '#shared/model/commands/clipping.ts';
import { combine } from '#shared/model/commands/combine.ts';
import { pasteClipping } from '#shared/model/commands/pasteClipping.ts';
import { removeElements } from '#shared/model/commands/removeElements.ts';
import type { Perspective } from '#shared/model/kinds/base.ts';
import { type Element, type KindName, kindOf } from '#shared/model/kinds/registry.ts';
import { bandBeside } from '#shared/model/lineage.ts';
import { elementsInOrder } from '#shared/model/order.ts';
import type { Arranging } from '../arrange/Arranging.ts';
import { viewRect } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { kindAnswers } from '../capture/kindQuestion.ts';
import { BESIDE, freeIn, freeSpot, type Spot } from '../capture/placement.ts';
import { bandAt } from '../scene/bands.ts';
import { grown, overlap, type Point, type Rect } from '../scene/geometry.ts';
import type { PointerPlace } from '../tools/pointerPlace.ts';
import type { Question } from '../tools/question.ts';
import { marginsOf } from '../view/margins.ts';
import { cardsOfLines, type PastedCard } from './pastedCards.ts';
import { type PastedTable, rowsOf, tableOf } from './pastedTable.ts';

/** Our own format on the system's clipboard; other programs take the plain text beside it. */
const CARDS = 'application/x-throughline-cards+json';
/** Px by which a copy stands beside what it was made of. */
const ASIDE = 28;
/** Pasted cards stand in rows of so many. */
const ROW = 5;

/** A pasted table with the place at which the hand pointed, in px of the world. */
export interface PendingTable {
  readonly table: PastedTable;
  readonly at: Point | null;
}

/** Copies and pastes through the events of the system's clipboard, which need no permission. */
export class Clipboard {
  /** A pasted table that waits for a look; null where there is none. */
  readonly preview = createValue<PendingTable | null>(null);
  readonly engine: MapEngine;
  readonly #arranging: Arranging;
  readonly #asking: Value<Question | null>;
  readonly #pointer: () => PointerPlace | null;
  #pastes = 0;
  #lastPasted = '';

  constructor(
    engine: MapEngine,
    arranging: Arranging,
    asking: Value<Question | null>,
    pointer: () => PointerPlace | null,
  ) {
    this.engine = engine;
    this.#arranging = arranging;
    this.#asking = asking;
    this.#pointer = pointer;
  }

  /** @returns the function that stops it */
  start(): () => void {
    const copy = (event: ClipboardEvent) => this.#copy(event, false);
    const cut = (event: ClipboardEvent) => this.#copy(event, true);
    const paste = (event: ClipboardEvent) => this.#paste(event);
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
    };
  }

  #copy(event: ClipboardEvent, takesAway: boolean): void {
    const { ids } = this.engine.view.getState();
    if (ids.length === 0 || !isForMap(event) || event.clipboardData === null) return;
    const { document: map } = this.engine.store.getState();
    const clipping = copyElements(map, ids);
    const chosen = new Set(ids);
    const titles = elementsInOrder(map).filter(({ id }) => chosen.has(id));
    event.clipboardData.setData(CARDS, JSON.stringify(clipping));
    event.clipboardData.setData('text/plain', titles.map(({ title }) => title).join('\n'));
    event.preventDefault();
    if (!takesAway) return;
    const patch = removeElements(map, { ids });
    const label = ids.length === 1 ? 'cut card' : `cut ${ids.length} cards`;
    this.#arranging.apply('refused' in patch ? patch : { ...patch, label });
  }

  #paste(event: ClipboardEvent): void {
    if (!isForMap(event) || event.clipboardData === null) return;
    const cards = event.clipboardData.getData(CARDS);
    const text = event.clipboardData.getData('text/plain');
    if (cards === '' && text.trim() === '') return;
    event.preventDefault();
    if (cards === '') this.pasteText(text);
    else this.#pasteCards(cards);
  }

  #pasteCards(text: string): void {
    const clipping = clippingOf(text);
    if (clipping === null) {
      notify({ tone: 'bad', text: 'What was copied cannot be read as cards.' });
      return;
    }
    this.#pastes = text === this.#lastPasted ? this.#pastes + 1 : 1;
    this.#lastPasted = text;
    const { document: map } = this.engine.store.getState();
    const offset = this.#offsetFor(clipping);
    this.#arranging.place(pasteClipping(map, { clipping, newId: () => crypto.randomUUID(), offset }));
    const [first] = this.engine.view.getState().ids;
    if (first !== undefined) this.engine.reveal(first, marginsOf(this.engine.root));
  }

  /** Beside what was copied on the same map; on another one in the view, where nothing is in the way. */
  #offsetFor({ elements, mapId }: Clipping): Point {
    const { scene, camera, root, store } = this.engine;
    const first = { x: ASIDE * this.#pastes, y: ASIDE * this.#pastes };
    const isHere = mapId === store.mapId && elements.every(({ id }) => scene.cards.has(id));
    if (isHere) return first;
    const left = Math.min(...elements.map(({ position }) => position.x));
    const x = viewRect(camera).x + marginsOf(root).left / camera.zoom - left;
    const fits = (y: number) =>
      elements.every(({ perspective, position, kind }) =>
        freeIn(scene, perspective)({ x: position.x + x, y: position.y + y, ...cardSizes[kind] }),
      );
    for (let y = 0; y < 20_000; y += 60) if (fits(y)) return { x: Math.round(x), y };
    return { x: Math.round(x), y: 0 };
  }

  /** Makes cards of lines or of rows of a spreadsheet, where the hand points now: the answer may lie elsewhere. */
  pasteText(text: string): void {
    const rows = rowsOf(text);
    const at = this.#pointer()?.world(true) ?? null;
    const table = tableOf(rows);
    if (table !== null) {
      this.preview.set({ table, at });
      return;
    }
    const { camera, scene } = this.engine;
    const newId = () => crypto.randomUUID();
    const count = cardsOfLines(rows, 'note', newId).length;
    if (count === 0) return;
    const hand = this.#pointer()?.canvas() ?? null;
    const level = at === null ? 'business' : levelIn(bandAt(scene.bands, at.y).perspective);
    this.#asking.set({
      title: count === 1 ? 'Make a card of it' : `Make ${count} cards`,
      at: hand ?? { x: camera.width / 2 - 110, y: camera.height / 3 },
      answers: kindAnswers(level === 'business' ? 'businessGoal' : 'digitalGoal'),
      choose: (kind) => this.place(cardsOfLines(rows, kind as KindName, newId), at),
    });
  }

  /**
   * Places new cards in rows, with the links that they came with, as one step.
   * @param at where the hand pointed when they were pasted, in px of the world
   */
  place(cards: readonly PastedCard[], at: Point | null, links: readonly NewLink[] = []): void {
    const spots = this.#spotsFor(cards, at);
    const label = cards.length === 1 ? 'paste card' : `paste ${cards.length} cards`;
    const { document: map } = this.engine.store.getState();
    const commands = [
      ...cards.map((card, i) => (d: typeof map) => addElement(d, { ...card, ...(spots[i] as Spot) })),
      ...links.map((link) => (d: typeof map) => addLink(d, link)),
    ];
    if (!this.#arranging.place(combine(map, label, commands))) return;
    this.engine.zoomToCards(this.engine.view.getState().ids, marginsOf(this.engine.root), 0, 1);
    this.engine.root?.focus({ preventScroll: true });
  }

  #spotsFor(cards: readonly PastedCard[], at: Point | null): Spot[] {
    const { scene, view, camera, root } = this.engine;
    const near = scene.cards.get(view.getState().ids.at(-1) ?? '');
    const pointed = at === null ? null : bandAt(scene.bands, at.y).perspective;
    const left = at?.x ?? near?.x ?? viewRect(camera).x + marginsOf(root).left / camera.zoom;
    const placed = new Map<Perspective, Rect[]>();
    return cards.map(({ kind, perspective: said }) => {
      const perspective = said ?? pointed ?? bandFor(kind, near?.element);
      const own = placed.get(perspective) ?? [];
      placed.set(perspective, own);
      const size = cardSizes[kind];
      const isFree = freeIn(scene, perspective);
      const top =
        at !== null && perspective === pointed
          ? at.y - scene.bands[perspective].origin
          : at === null
            ? (near?.y ?? 0)
            : 0;
      const last = own.at(-1);
      const wanted =
        last === undefined
          ? { x: left, y: Math.max(0, top) }
          : own.length % ROW === 0
            ? { x: own[0]?.x ?? left, y: last.y + last.height + BESIDE }
            : { x: last.x + last.width + BESIDE, y: last.y };
      const position = freeSpot(
        (rect) => isFree(rect) && !own.some((one) => overlap(grown(one, BESIDE - 1), rect)),
        { x: Math.round(wanted.x), y: Math.round(wanted.y) },
        size,
      );
      own.push({ ...position, ...size });
      return { perspective, position };
    });
  }
}

/** The band of a card that names none, where the hand points at none. */
function bandFor(kind: KindName, near: Element | undefined): Perspective {
  if (near !== undefined) return bandBeside(kind, near);
  return kind === 'goal' ? 'shareholder' : (kindOf(kind).fields.perspective?.shape.unanswered() as Perspective);
}

/** Whether a clipboard event is meant for the map: the focus is not in a side panel or dialog, and no text is being written or selected. */
function isForMap(event: ClipboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : document.activeElement;
  if (target?.closest('input, textarea, [contenteditable]') != null) return false;
  if (document.querySelector('[role="dialog"], [role="alertdialog"]:not(.ui-notice)') !== null) return false;
  if ((getSelection()?.toString() ?? '') !== '') return false;
  return target === null || target.closest('.map') !== null || target.closest('aside') === null;
}

function clippingOf(text: string): Clipping | null {
  try {
    const raw: unknown = JSON.parse(text);
    const isOurs = typeof raw === 'object' && raw !== null && 'format' in raw && raw.format === 'throughline-cards';
    if (!isOurs || !('elements' in raw) || !Array.isArray(raw.elements)) return null;
    const fits = raw.elements.every((one: unknown) => {
      const { kind, position } = (one ?? {}) as { kind?: string; position?: Partial<Point> };
      return (
        kind !== undefined && kind in cardSizes && typeof position?.x === 'number' && typeof position.y === 'number'
      );
    });
    return fits ? (raw as unknown as Clipping) : null;
  } catch {
    return null;
  }
}
