import { type Relation, relations } from '#shared/model/link.ts';
import { type MiniatureForm, miniatureForms } from '../miniature.ts';
import { iconId } from './drawCard.ts';
import { drawLink } from './drawLink.ts';
import { type CardFace, COVERAGE_POINTS } from './face.ts';
import type { PictureLens } from './lens.ts';
import { dots, findingsBadge, kpiRing, pips } from './marks.ts';
import { colors, kindColors, mix } from './palette.ts';
import { baselineOf, lineWidth, tag, textAt } from './svg.ts';

const ENTRY = { size: 12, weight: 400, fill: colors.text } as const;
const HEADING = { size: 12, weight: 600, fill: colors.muted } as const;
/** Px: height of a row, width of the headings' column, between a sign and its words, between entries. */
const ROW = 24;
const HEADINGS = 84;
const GAP = 7;
const BETWEEN = 22;

interface Entry {
  /** Width of the sign in px. */
  readonly width: number;
  /** Draws it from x on, around a height. */
  readonly sign: (x: number, middle: number) => string;
  readonly words: string;
}

interface Group {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

const formWords: Readonly<Record<MiniatureForm, string>> = {
  businessGoal: 'Business goal',
  digitalGoal: 'Digital goal',
  initiative: 'Initiative',
  program: 'Community program',
  kpi: 'KPI',
  capability: 'Capability',
  note: 'Note',
};

const relationWords: Readonly<Record<Relation, string>> = {
  supports: 'Supports (weak, medium, strong)',
  enables: 'Enables',
  measures: 'Measures',
  leadsTo: 'Leads to',
  dependsOn: 'Depends on',
  annotates: 'Is about',
};

/** The words of a picture's signs: of all that is on it and of nothing else. @param drawn the relations of its links */
export function drawLegend(
  faces: readonly CardFace[],
  drawn: ReadonlySet<Relation>,
  lens: PictureLens | undefined,
  width: number,
): { readonly svg: string; readonly height: number } {
  const forms = new Set(faces.map(({ form }) => form));
  const groups: readonly Group[] = [
    {
      heading: lens?.name ?? '',
      entries: [...(lens?.groups ?? []).map(swatch), ...(lens?.weightOf === undefined ? [] : [costEntry])],
    },
    {
      heading: 'Cards',
      entries: miniatureForms.filter((form) => forms.has(form)).map((form) => kindEntry(form, lens !== undefined)),
    },
    { heading: 'Links', entries: relations.filter((relation) => drawn.has(relation)).map(linkEntry) },
    { heading: 'Marks', entries: markEntries(faces) },
  ];
  let top = 0;
  const parts: string[] = [];
  for (const { heading, entries } of groups) {
    if (entries.length === 0) continue;
    parts.push(textAt(0, baselineOf(top, ROW, HEADING.size), heading, HEADING));
    let x = HEADINGS;
    for (const { width: sign, words, sign: draw } of entries) {
      const needed = sign + GAP + lineWidth(words, ENTRY);
      if (x > HEADINGS && x + needed > width) {
        x = HEADINGS;
        top += ROW;
      }
      parts.push(draw(x, top + ROW / 2), textAt(x + sign + GAP, baselineOf(top, ROW, ENTRY.size), words, ENTRY));
      x += needed + BETWEEN;
    }
    top += ROW;
  }
  return { svg: parts.join(''), height: top };
}

function swatch({ label, color }: PictureLens['groups'][number]): Entry {
  return {
    width: 20,
    words: label,
    sign: (x, middle) =>
      tag('rect', {
        x,
        y: middle - 6,
        width: 20,
        height: 12,
        rx: 3,
        fill: mix(color, 0.12, colors.surface),
        stroke: mix(color, 0.7, colors.surface),
      }) + tag('rect', { x, y: middle - 6, width: 5, height: 12, rx: 1.5, fill: color }),
  };
}

const costEntry: Entry = {
  width: 18,
  words: 'Cost, beside the dearest',
  sign: (x, middle) =>
    [16, 10, 5]
      .map((height, i) =>
        tag('rect', { x: x + i * 6, y: middle + 8 - height, width: 5, height, rx: 1.5, fill: colors.muted }),
      )
      .join(''),
};

function kindEntry(form: MiniatureForm, isPlain: boolean): Entry {
  return {
    width: 15,
    words: formWords[form],
    sign: (x, middle) =>
      tag('use', {
        'xlink:href': `#${iconId(form)}`,
        transform: `translate(${x} ${middle - 7.5}) scale(0.625)`,
        color: isPlain ? colors.muted : kindColors[form],
      }),
  };
}

const SAMPLE = 26;

function linkEntry(relation: Relation): Entry {
  const strengths = relation === 'supports' ? ([1, 2, 3] as const) : ([1] as const);
  return {
    width: strengths.length * (SAMPLE + 8) - 8,
    words: relationWords[relation],
    sign: (x, middle) =>
      strengths
        .map((strength, i) => {
          const from = { x: x + i * (SAMPLE + 8), y: middle };
          const to = { x: from.x + SAMPLE - 4, y: middle };
          const route = { from, out: from, into: to, to, heading: { x: 1, y: 0 } };
          return drawLink(route, { relation, strength, rationale: '' });
        })
        .join(''),
  };
}

function markEntries(faces: readonly CardFace[]): Entry[] {
  const has = (holds: (face: CardFace) => boolean) => faces.some(holds);
  const entries: Entry[] = [];
  if (has(({ pips: marks }) => marks !== null)) {
    entries.push({
      width: 36,
      words: 'The five alignment questions: answered, half answered, open',
      sign: (x, middle) => pips([1, 0.5, 0], x, middle, colors.muted),
    });
  }
  if (has(({ covered }) => covered !== null)) {
    const words = `4/${COVERAGE_POINTS}`;
    entries.push({
      width: lineWidth(words, ENTRY),
      words: 'Points of measurement that are met',
      sign: (x, middle) => textAt(x, middle + ENTRY.size * 0.364, words, { ...ENTRY, fill: colors.muted }),
    });
  }
  for (const [status, words] of [
    ['onTrack', 'KPI met or on track'],
    ['atRisk', 'At risk'],
    ['offTrack', 'Off track'],
    ['noData', 'No data'],
  ] as const) {
    const isShown = ({ measure }: CardFace) =>
      measure?.status === status || (status === 'onTrack' && measure?.status === 'met');
    if (!has(isShown)) continue;
    entries.push({
      width: 20,
      words,
      sign: (x, middle) => {
        const ring = kpiRing(status, null, 0, 0);
        return tag('g', { transform: `translate(${x + 10} ${middle}) scale(0.55)` }, ring);
      },
    });
  }
  if (has(({ readiness }) => readiness !== null)) {
    entries.push({
      width: 62,
      words: 'Readiness: today, still needed',
      sign: (x, middle) => dots({ current: 1, needed: 3 }, x, middle, kindColors.capability),
    });
  }
  if (has(({ findings }) => findings !== null)) {
    entries.push({
      width: 56,
      words: 'Findings: error, warning, information',
      sign: (x, middle) =>
        (['E', 'W', 'I'] as const)
          .map((severity, i) => {
            const badge = findingsBadge(1, severity, 0, 0);
            return tag('g', { transform: `translate(${x + i * 19} ${middle - 9}) scale(0.9)` }, badge);
          })
          .join(''),
    });
  }
  return entries;
}
