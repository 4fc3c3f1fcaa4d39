/**
 * Something that a person can do, offered in one list to the palette, the keys and the native menu. Views bring their own
 * (`map/commands.ts`), and `app/commands.ts` joins them.
 */
export interface ProgramCommand {
  readonly id: string;
  /** A verb and what it acts on; a function where it names what would happen (“Undo rename the map”). */
  readonly label: string | (() => string);
  /** Combinations that do it, the one to show first: `Mod+K`, `F2`, `?`. `Mod` is Command on a Mac, else Ctrl. */
  readonly keys?: readonly string[];
  /** The heading it stands under, in the palette, the keys' list and the native menu. */
  readonly group: CommandGroup;
  /** More words by which the palette finds it. */
  readonly words?: string;
  /** Its keys are left to side panels, dialogs and lists outside what this selector names; absent: to none. */
  readonly focus?: string;
  /** Whether it can be done now; absent: always. */
  readonly enabled?: () => boolean;
  readonly run: () => void;
}

/** In the order in which lists show them. */
export const commandGroups = ['File', 'Edit', 'View', 'Map', 'Outline', 'Help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

export function commandLabel(command: ProgramCommand): string {
  return typeof command.label === 'string' ? command.label : command.label();
}

export function isEnabled(command: ProgramCommand): boolean {
  return command.enabled?.() ?? true;
}
