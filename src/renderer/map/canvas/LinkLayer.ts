import type { Traced } from '#renderer/state/viewState.ts';
import { headPath, linePath, linkStyle } from '#shared/exchange/picture/linkStyle.ts';
import type { Link } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import { pointOn } from '../scene/linkRoute.ts';
import type { Displacement, Scene } from '../scene/scene.ts';

const SVG = 'http://www.w3.org/2000/svg';

interface Drawn {
  readonly link: Link;
  readonly group: SVGGElement;
  readonly line: SVGPathElement;
  readonly head: SVGPathElement | null;
  readonly rationale: SVGCircleElement | null;
  route: string;
}

/** The links near by, as shapes in the moving part of the page. Drawn by hand: a link costs one shape and no subscription. */
export class LinkLayer {
  readonly #svg: SVGSVGElement;
  readonly #drawn = new Map<Id, Drawn>();
  readonly #scene: Scene;
  #lit: Id | null = null;

  constructor(svg: SVGSVGElement, scene: Scene) {
    this.#svg = svg;
    this.#scene = scene;
  }

  /** Shows these links and no others. What is there already stays. */
  show(links: readonly Link[], held: Displacement | null, traced: Traced | null): void {
    const wanted = new Set(links.map((link) => link.id));
    for (const [id, drawn] of this.#drawn) {
      if (wanted.has(id)) continue;
      drawn.group.remove();
      this.#drawn.delete(id);
    }
    const fresh = document.createDocumentFragment();
    for (const link of links) {
      const old = this.#drawn.get(link.id);
      if (old?.link === link) this.#place(old, held);
      else {
        old?.group.remove();
        const drawn = makeLink(link);
        this.#drawn.set(link.id, drawn);
        this.#place(drawn, held);
        this.#mark(drawn, traced);
        fresh.append(drawn.group);
      }
    }
    this.#svg.append(fresh);
  }

  /** Draws again the links of these cards, which are held or were moved. */
  follow(ids: Iterable<Id>, held: Displacement | null): void {
    const links = new Set<Id>();
    for (const id of ids) for (const link of this.#scene.linksOf(id)) links.add(link);
    for (const id of links) {
      const drawn = this.#drawn.get(id);
      if (drawn !== undefined) this.#place(drawn, held);
    }
  }

  trace(traced: Traced | null): void {
    for (const drawn of this.#drawn.values()) this.#mark(drawn, traced);
  }

  /** Marks the selected link. */
  select(link: Id | null): void {
    if (link === this.#lit) return;
    this.#lit = link;
    for (const { link: own, group } of this.#drawn.values()) group.classList.toggle('is-selected', own.id === link);
  }

  #mark({ link, group }: Drawn, traced: Traced | null): void {
    const lit = traced?.links.has(link.id) === true;
    group.classList.toggle('is-lit', lit);
    group.classList.toggle('is-aside', traced !== null && !lit);
    group.classList.toggle('is-selected', link.id === this.#lit);
  }

  #place(drawn: Drawn, held: Displacement | null): void {
    const route = this.#scene.routeOf(drawn.link, held);
    if (route === null) return;
    const path = linePath(route);
    if (path === drawn.route) return;
    drawn.route = path;
    drawn.line.setAttribute('d', path);
    drawn.head?.setAttribute('d', headPath(route, drawn.link));
    if (drawn.rationale !== null) {
      const middle = pointOn(route, 0.5);
      drawn.rationale.setAttribute('cx', String(Math.round(middle.x)));
      drawn.rationale.setAttribute('cy', String(Math.round(middle.y)));
    }
  }

  clear(): void {
    this.#drawn.clear();
    this.#svg.replaceChildren();
  }
}

function shape<K extends 'g' | 'path' | 'circle'>(name: K, className: string): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  element.setAttribute('class', className);
  return element;
}

function makeLink(link: Link): Drawn {
  const group = shape('g', 'map-link');
  group.dataset.relation = link.relation;
  group.dataset.strength = String(link.strength);
  const line = shape('path', 'map-link-line');
  const { dash, width, head: form } = linkStyle(link.relation, link.strength);
  line.setAttribute('stroke-width', String(width));
  if (dash.length > 0) line.setAttribute('stroke-dasharray', dash.join(' '));
  group.append(line);
  const head = form === null ? null : shape('path', 'map-link-head');
  if (head !== null) group.append(head);
  const rationale = link.rationale.trim() === '' ? null : shape('circle', 'map-link-rationale');
  if (rationale !== null) {
    rationale.setAttribute('r', '4');
    group.append(rationale);
  }
  return { link, group, line, head, rationale, route: '' };
}
