import type { MiniatureForm } from '#shared/exchange/miniature.ts';
import type { Relation } from '#shared/model/link.ts';

const forms = ['businessGoal', 'digitalGoal', 'initiative', 'program', 'kpi', 'capability', 'note'] as const;
const noteColors = ['yellow', 'blue', 'green', 'pink'] as const;
const relations = ['supports', 'enables', 'measures', 'leadsTo', 'dependsOn', 'annotates'] as const;

/** What a form is painted with: its hue, a light ground, a ground to stand out from afar, its outline. */
export interface FormColors {
  readonly hue: string;
  readonly soft: string;
  readonly block: string;
  readonly outline: string;
}

/** The tokens in force, resolved for a canvas, which knows no custom properties. */
export interface Palette {
  readonly canvas: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly line: string;
  readonly good: string;
  readonly partly: string;
  readonly bad: string;
  readonly info: string;
  /** What is written on a state's color. */
  readonly onState: string;
  readonly noteInk: string;
  readonly font: string;
  readonly forms: Readonly<Record<MiniatureForm, FormColors>>;
  readonly notes: Readonly<Record<(typeof noteColors)[number], string>>;
  readonly links: Readonly<Record<Relation, string>>;
}

/** Reads the tokens as they stand on an element of the page (map.css derives the map's own from them). */
export function readPalette(host: HTMLElement): Palette {
  const probe = host.ownerDocument.createElement('span');
  probe.style.display = 'none';
  host.append(probe);
  const style = getComputedStyle(probe);
  const color = (token: string) => {
    probe.style.color = `var(--${token})`;
    return style.color;
  };
  const formColors = (form: MiniatureForm): FormColors => {
    probe.dataset.form = form;
    return {
      hue: color('kind'),
      soft: color('card-soft'),
      block: color('card-block'),
      outline: color('card-outline'),
    };
  };
  probe.className = 'map-form';
  const palette: Palette = {
    canvas: color('canvas'),
    surface: color('surface'),
    text: color('text'),
    muted: color('muted'),
    accent: color('accent'),
    line: color('line'),
    good: color('good'),
    partly: color('partly'),
    bad: color('bad'),
    info: color('info'),
    onState: color('on-bad'),
    noteInk: color('note-ink'),
    font: style.fontFamily,
    forms: byName(forms, formColors),
    notes: byName(noteColors, (name) => color(`note-${name}`)),
    links: byName(relations, (name) => color(`link-${name}`)),
  };
  probe.remove();
  return palette;
}

/** The colors of a card whose hue is that of a token. */
export function readTint(host: HTMLElement, token: string): FormColors {
  const probe = host.ownerDocument.createElement('span');
  probe.className = 'map-form';
  probe.style.display = 'none';
  probe.style.setProperty('--kind', `var(--${token})`);
  host.append(probe);
  const style = getComputedStyle(probe);
  const color = (name: string) => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  const colors = {
    hue: color('kind'),
    soft: color('card-soft'),
    block: color('card-block'),
    outline: color('card-outline'),
  };
  probe.remove();
  return colors;
}

function byName<K extends string, V>(names: readonly K[], of: (name: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, V>;
}

/** Calls when the tokens may have changed: another theme or contrast was chosen, or the system's changed. */
export function watchAppearance(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-contrast'] });
  const systems = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const system of systems) system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const system of systems) system.removeEventListener('change', changed);
  };
}
