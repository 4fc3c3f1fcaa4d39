/** Files that were opened or saved before, taken in again. */
import { notify } from '#renderer/ui/Notices.tsx';
import type { RecentFile } from '#shared/ipc/contract.ts';
import { takeFile } from './mapFiles.ts';
import type { Program } from './program.ts';
import { inBackground } from './tell.ts';

/** Opens a file of the list; where it is gone the person is told so, and may take it off the list. */
export async function openRecentFile(program: Program, { id, name }: RecentFile): Promise<void> {
  const { recentFiles } = program;
  if (recentFiles === null) return;
  const picked = await recentFiles.open(id).catch((error: unknown) => {
    notify({
      tone: 'bad',
      text: error instanceof Error ? error.message : `“${name}” could not be opened.`,
      action: { label: 'Take it off the list', run: () => inBackground(recentFiles.forget(id)) },
    });
    return null;
  });
  if (picked !== null) await takeFile(program, picked);
}
