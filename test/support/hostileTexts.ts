import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';

/** Texts that are more than text to some reader or other: of HTML, XML, Markdown, a spreadsheet, a terminal. */
export const hostileTexts: readonly string[] = [
  '<script>window.hacked=1</script>',
  '"><script>window.hacked=1</script>',
  "'><img src=x onerror=window.hacked=1>",
  '<img src=x onerror="window.hacked=1">',
  '<svg onload=window.hacked=1>',
  '<svg/onload="window.hacked=1"/>',
  '</text><script>window.hacked=1</script>',
  '</svg><script>window.hacked=1</script>',
  '</title><script>window.hacked=1</script>',
  '</style><script>window.hacked=1</script>',
  '<![CDATA[<script>window.hacked=1</script>]]>',
  ']]><script>window.hacked=1</script>',
  '<!-- --><script>window.hacked=1</script>',
  '--><script>window.hacked=1</script><!--',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '<?xml version="1.0"?><?xml-stylesheet href="javascript:window.hacked=1"?>',
  '<a href="javascript:window.hacked=1">here</a>',
  '<a xlink:href="javascript:window.hacked=1"><text>x</text></a>',
  '<foreignObject><iframe src="javascript:window.hacked=1"></iframe></foreignObject>',
  '<use href="data:image/svg+xml,<svg id=x onload=window.hacked=1/>#x"/>',
  '<animate attributeName=href values="javascript:window.hacked=1"/>',
  '<style>@import "//example.org/x.css";*{background:url(//example.org/x)}</style>',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '<math><mtext></p><img src=x onerror=window.hacked=1>',
  '&lt;script&gt;window.hacked=1&lt;/script&gt;',
  '&#60;script&#62;window.hacked=1&#60;/script&#62;',
  '&amp;<b>&quot;\'"`{{window.hacked=1}}',
  '[here](javascript:window.hacked=1) ![x](https://example.org/x.png)',
  '# heading\n- [ ] list | cell | cell\n---\n> quote\n```js\nwindow.hacked=1\n```',
  '\u202Etxt.exe\u202C \u2066isolated\u2069 zero\u200Bwidth',
  "=cmd|' /C calc'!A0",
  'constructor __proto__ toString',
  '\uFFFD \u00A0 é é 🧭 \u{1F469}\u200D\u{1F4BB}',
];

/** A map that has each of them as a title, and in every other text in turn. */
export function hostileMap(): MapDocument {
  const text = (i: number) => hostileTexts[i % hostileTexts.length] as string;
  const [first = ''] = hostileTexts;
  return completeDraft({
    map: { id: 'm', title: first, organization: text(1), vision: text(2), themes: [text(3)] },
    elements: hostileTexts.flatMap((title, i) => [
      {
        id: `k${i}`,
        kind: 'kpi' as const,
        title,
        description: text(i + 1),
        definition: text(i + 2),
        unit: text(i + 3),
        owner: text(i + 4),
        source: text(i + 5),
        direction: 'increase' as const,
        target: { value: 3, date: '2027-01-31' },
        readings: [{ date: '2026-01-31', value: 2, note: text(i + 6) }],
        position: { x: (i % 6) * 520, y: Math.floor(i / 6) * 240 },
      },
      {
        id: `w${i}`,
        kind: 'program' as const,
        title: text(i + 7),
        description: text(i + 8),
        owner: text(i + 9),
        team: text(i + 10),
        scope: text(i + 11),
        theme: text(3),
        tags: [text(i + 12)],
        milestones: [{ id: `m${i}`, title: text(i + 13), due: '2026-12-31', done: false, owner: text(i + 14) }],
        position: { x: (i % 6) * 520 + 260, y: Math.floor(i / 6) * 240 },
      },
    ]),
    links: hostileTexts.map((_, i) => ({
      id: `l${i}`,
      from: `k${i}`,
      to: `w${i}`,
      relation: 'measures' as const,
      rationale: text(i + 15),
    })),
    audiences: [{ id: 'au', title: text(16), notes: text(17) }],
    stages: [{ id: 'st', title: text(18), milestone: text(19) }],
    reviews: hostileTexts.map((words, i) => ({
      id: `r${i}`,
      date: '2026-10-01',
      element: `w${i}`,
      decision: 'keep' as const,
      text: words,
      author: text(i + 20),
    })),
  });
}
