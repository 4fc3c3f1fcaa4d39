import { evaluate } from '#shared/checks/evaluate.ts';
import { drawMap } from '#shared/exchange/picture/drawMap.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { compare } from './figures.ts';
import { plausibleMap } from './plausibleMap.ts';
import type { Row } from './row.ts';

export const pictureRows: readonly Row[] = [
  {
    name: 'SVG of 2000',
    against: 'JSON.stringify of the document',
    target: 10,
    async measure(_, rounds) {
      const document = plausibleMap(2000);
      const evaluation = evaluate(document, '2026-11-21');
      const plain: unknown = JSON.parse(writeMapFile(document));
      const costs = compare(
        { rounds, warm: 8, least: 30 },
        { svg: () => drawMap(evaluation), stringify: () => JSON.stringify(plain) },
      );
      return { ours: costs.svg, reference: costs.stringify };
    },
  },
];
