import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { ReportBlock, ReportCell, ReportOptions } from './report.ts';
import { reportOf } from './reportOf.ts';

/**
 * The report of a map as Markdown (CommonMark with tables). Pure; every text of the map is text in it: no HTML, no links,
 * no marks of its own.
 */
export function reportMarkdown(evaluation: Evaluation, options: ReportOptions = {}): string {
  const { title, subtitle, vision, blocks } = reportOf(evaluation, options);
  const parts = [
    `# ${inline(title)}`,
    inline(subtitle),
    ...(vision === '' ? [] : [paragraphs(vision)]),
    ...blocks.map(markdown).filter((part) => part !== ''),
  ];
  return `${parts.join('\n\n')}\n`;
}

function markdown(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'paragraph':
      return block.isQuiet === true ? `*${inline(block.text)}*` : paragraphs(block.text);
    case 'table': {
      const head = row(block.columns.map(({ label }) => label));
      const rule = `| ${block.columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join(' | ')} |`;
      return [head, rule, ...block.rows.map(row)].join('\n');
    }
    // A text file holds no picture.
    case 'picture':
      return '';
  }
}

function row(cells: readonly ReportCell[]): string {
  return `| ${cells.map((cell) => inline(typeof cell === 'string' ? cell : cell.text)).join(' | ')} |`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .map(inline)
    .filter((line) => line !== '')
    .join('\n\n');
}

/** Marks that turn the direction of what follows, and would turn the rest of the line with it. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A text within a line, every sign with a meaning of its own made plain. */
function inline(text: string): string {
  return text
    .replace(TURNING, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
