import dagre from '@dagrejs/dagre';
import { type TidyInput, tidyBands } from '#renderer/map/tidy/tidyBands.ts';
import { tidyInput } from '#renderer/map/tidy/tidyInput.ts';
import { readDocument } from '#shared/model/readDocument.ts';
import { compare } from './figures.ts';
import { benchMap } from './lanes.ts';
import type { Row } from './row.ts';

function layOutWithDagre({ cards, links }: TidyInput): void {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ ranker: 'longest-path' });
  graph.setDefaultEdgeLabel(() => ({}));
  cards.forEach(({ width, height }, i) => {
    graph.setNode(String(i), { width, height });
  });
  for (let i = 0; i + 1 < links.length; i += 2) graph.setEdge(String(links[i]), String(links[i + 1]));
  dagre.layout(graph);
}

const tidy = (size: number, most: number): Row => ({
  name: `tidy at ${size}`,
  against: 'dagre with longest-path',
  target: 0.3,
  async measure(_, rounds) {
    const { document } = readDocument(benchMap(size), () => 'new');
    const { input } = tidyInput(document);
    // Of dagre's ways through 2,000 cards, some seconds each, three are enough.
    const costs = compare(
      { rounds: Math.min(most, rounds) },
      { ours: () => tidyBands(input), dagre: () => layOutWithDagre(input) },
    );
    return { ours: costs.ours, reference: costs.dagre };
  },
});

export const tidyRows: readonly Row[] = [tidy(500, 5), tidy(2000, 3)];
