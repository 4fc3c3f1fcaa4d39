import type { Support } from './shownMatrix.ts';

/** A cell in a word; nothing where there is no support. */
export function supportWords(support: Support): string {
  switch (support) {
    case null:
      return '';
    case 'indirect':
      return 'Indirect';
    case 1:
      return 'Weak';
    case 2:
      return 'Medium';
    case 3:
      return 'Strong';
  }
}
