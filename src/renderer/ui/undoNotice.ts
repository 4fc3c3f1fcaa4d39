import { type NoticeContent, showNotice } from './Notices.tsx';

/** What a step can be taken back on: an open map. */
interface Undoable {
  getState(): { readonly document: unknown };
  subscribe(listener: (state: { readonly document: unknown }) => void): () => void;
  undo(): Promise<unknown>;
}

/**
 * Tells what was just done, and offers to take it back for as long as it is the last that was done: with the next change,
 * an undo among them, the notice goes.
 * @param undo takes it back; the map's own undo unless given
 */
export function notifyUndoable(
  map: Undoable,
  text: string,
  tone: NoticeContent['tone'] = 'plain',
  undo: () => unknown = () => map.undo(),
): void {
  const { document } = map.getState();
  const stop = map.subscribe((now) => {
    if (now.document === document) return;
    stop();
    close();
  });
  const close = showNotice({
    text,
    tone,
    action: {
      label: 'Undo',
      run: () => {
        stop();
        undo();
      },
    },
  });
}
