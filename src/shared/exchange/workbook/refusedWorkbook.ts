/** Why a workbook or a CSV file was not read at all. */
export type WorkbookRefusal =
  | 'empty'
  | 'zeros'
  | 'tooLarge'
  | 'otherFormat'
  | 'protected'
  | 'damaged'
  | 'unsafe'
  | 'tooMany'
  | 'notText'
  | 'unclosedQuote';

/** A file that is not read: nothing was taken from it and nothing was changed. The message is one plain sentence for a person. */
export class RefusedWorkbook extends Error {
  readonly reason: WorkbookRefusal;

  constructor(reason: WorkbookRefusal, message: string) {
    super(message);
    this.name = 'RefusedWorkbook';
    this.reason = reason;
  }
}
