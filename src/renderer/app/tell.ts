import { notify } from '#renderer/ui/Notices.tsx';

/** Tells a person that something could not be done. @param error its message is a plain sentence */
export function tellTrouble(error: unknown): void {
  const sentence = error instanceof Error ? error.message : '';
  notify({ tone: 'bad', text: sentence === '' ? 'That could not be done; nothing was changed.' : sentence });
}

/** Starts something that nobody waits for; where it fails, the person is told. */
export function inBackground(task: Promise<unknown>): void {
  task.catch(tellTrouble);
}
