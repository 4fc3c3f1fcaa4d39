/** Which sections of the inspector a person opened or folded; kept on this computer, never part of a map. */
const KEY = 'throughline.inspector.sections';

function read(): Record<string, boolean> {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof raw !== 'object' || raw === null) return {};
    return Object.fromEntries(
      Object.entries(raw).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
    );
  } catch {
    // Damaged, or no storage: every section is as it would be for a newcomer.
    return {};
  }
}

const remembered = new Map(Object.entries(read()));

/** Whether it was opened or folded; undefined where nobody touched it. */
export function rememberedSection(id: string): boolean | undefined {
  return remembered.get(id);
}

export function rememberSection(id: string, isOpen: boolean): void {
  remembered.set(id, isOpen);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(remembered)));
  } catch {
    // Without room for it the choice holds until the window is closed.
  }
}
