// What a workbook may be at most (reliability.md, section 3). Beyond a limit it is refused, never cut.

const MB = 1024 * 1024;

export const FILE_LIMIT = 20 * MB;
export const ENTRY_LIMIT = 400;
/** Unpacked, all entries together. */
export const TOTAL_LIMIT = 120 * MB;
/** Unpacked, one entry. */
export const PART_LIMIT = 60 * MB;
/** Unpacked to packed. Small parts are let through: a line of spaces packs better than this. */
export const RATIO_LIMIT = 400;
export const RATIO_FREE = 64 * 1024;
export const SHEET_LIMIT = 64;
/** The last row and column that may hold a value. */
export const ROW_LIMIT = 120_000;
export const COLUMN_LIMIT = 16_384;
/** Cells of one sheet that are read. */
export const CELL_LIMIT = 4_000_000;
