/** Who may call: the page of a window that this program made, and no frame inside it. */
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isProgramOrigin } from '#main/programAddress.ts';

/**
 * Electron's checklist, item 17.
 * @param isOwnWindow tells the pages of this program's own windows.
 */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  isOwnWindow: (contents: WebContents) => boolean,
): boolean {
  try {
    const frame = event.senderFrame;
    // Null when the frame navigated or went away since it called.
    if (frame === null || frame.parent !== null) return false;
    if (!isOwnWindow(event.sender)) return false;
    return frame.frameTreeNodeId === event.sender.mainFrame.frameTreeNodeId && isProgramOrigin(frame.origin);
  } catch {
    // Electron throws when a frame that is gone is asked anything.
    return false;
  }
}
