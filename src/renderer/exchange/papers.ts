/** Sheets of paper, upright, in mm. */
export const papers = {
  a4: { label: 'A4', width: 210, height: 297 },
  a3: { label: 'A3', width: 297, height: 420 },
  a2: { label: 'A2', width: 420, height: 594 },
  letter: { label: 'Letter', width: 215.9, height: 279.4 },
  tabloid: { label: 'Tabloid', width: 279.4, height: 431.8 },
} as const;
export type PaperName = keyof typeof papers;

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** White around what is printed, in mm. */
export const PRINT_MARGIN = 10;

/** How a picture is spread over sheets of paper. */
export interface Spread {
  readonly sheet: Sheet;
  readonly across: number;
  readonly down: number;
  /** How large a px of the picture becomes, in mm. */
  readonly scale: number;
}

/**
 * Lays a picture over sheets of one kind, lying or upright as it takes fewer sheets and comes out larger.
 * @param across how many sheets side by side; 1 fits the whole on one
 */
export function spread(picture: Sheet, paper: Sheet, across: number): Spread {
  const lying = { width: paper.height, height: paper.width };
  const [first, second] = [lying, paper].map((sheet) => spreadOn(picture, sheet, across)) as [Spread, Spread];
  if (across === 1) return first.scale >= second.scale ? first : second;
  return first.down <= second.down ? first : second;
}

function spreadOn(picture: Sheet, sheet: Sheet, across: number): Spread {
  const width = sheet.width - 2 * PRINT_MARGIN;
  const height = sheet.height - 2 * PRINT_MARGIN;
  if (across === 1) {
    return { sheet, across: 1, down: 1, scale: Math.min(width / picture.width, height / picture.height) };
  }
  const scale = (across * width) / picture.width;
  // A last row of a few hairs is no row.
  return { sheet, across, down: Math.max(1, Math.ceil((picture.height * scale) / height - 0.01)), scale };
}
