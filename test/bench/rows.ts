/** All that is measured, in the order of performance.md. */
import { evaluationRows } from './evaluation.ts';
import { mapRows } from './mapRows.ts';
import { pictureRows } from './picture.ts';
import type { Row } from './row.ts';
import { storageRows } from './storage.ts';
import { tidyRows } from './tidy.ts';
import { viewRows } from './views.ts';
import { tabRows } from './viewTabs.ts';
import { workbookRows } from './workbook.ts';

export const rows: readonly Row[] = [
  ...mapRows,
  ...viewRows,
  ...tabRows,
  ...evaluationRows,
  ...storageRows,
  ...workbookRows,
  ...pictureRows,
  ...tidyRows,
];
