import type { Note } from '#shared/model/kinds/note.ts';
import type { Relation } from '#shared/model/link.ts';
import type { MiniatureForm } from '../miniature.ts';

/** The interface's light colors (renderer/ui/theme/tokens.css; a test holds the two against each other). */
export const colors = {
  canvas: '#f6f7f9',
  surface: '#ffffff',
  line: '#d9dee5',
  lineSoft: '#e8ebf0',
  text: '#1b2430',
  muted: '#566273',
  good: '#15803d',
  partly: '#a16207',
  bad: '#b91c1c',
  info: '#1d4ed8',
  noteInk: '#1b2430',
} as const;

/** The four bands, top down. */
export const bandColors = {
  shareholder: '#f6f7f9',
  customer: '#eef1f5',
  internal: '#f6f7f9',
  learning: '#eef1f5',
} as const;

export const kindColors: Readonly<Record<MiniatureForm, string>> = {
  businessGoal: '#4338ca',
  digitalGoal: '#0369a1',
  initiative: '#0f766e',
  program: '#be185d',
  kpi: '#b45309',
  capability: '#475569',
  note: '#854d0e',
};

export const noteColors: Readonly<Record<Note['color'], string>> = {
  yellow: '#fde68a',
  blue: '#bfdbfe',
  green: '#bbf7d0',
  pink: '#fbcfe8',
};

/** What tells themes and owners apart, in their order (renderer/ui/themeDot.css). */
export const themeColors = [
  '#2563c9',
  '#b45309',
  '#15803d',
  '#a21caf',
  '#0f766e',
  '#be123c',
  '#6d4fc4',
  '#5f6b16',
] as const;

/** So much of one color, the rest of another. @param share 0 to 1 @param from and `into` written `#rrggbb` */
export function mix(from: string, share: number, into: string): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(from, at) * share + part(into, at) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** As map.css mixes them. */
export const linkColors: Readonly<Record<Relation, string>> = {
  supports: mix(colors.text, 0.52, colors.canvas),
  measures: mix(kindColors.kpi, 0.78, colors.canvas),
  enables: mix(kindColors.capability, 0.8, colors.canvas),
  dependsOn: mix(kindColors.initiative, 0.8, colors.canvas),
  leadsTo: kindColors.kpi,
  annotates: mix(colors.muted, 0.6, colors.canvas),
};
