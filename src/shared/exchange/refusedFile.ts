/** Why a file was not opened at all. */
export type RefusalReason =
  | 'empty'
  | 'zeros'
  | 'tooLarge'
  | 'notText'
  | 'otherFormat'
  | 'damaged'
  | 'notAMap'
  | 'newerVersion'
  | 'noVersion'
  | 'tooDeep'
  | 'tooMany';

/** A file that cannot be opened: nothing was read from it and nothing was changed. The message is one plain sentence for a person. */
export class RefusedFile extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.name = 'RefusedFile';
    this.reason = reason;
  }
}
