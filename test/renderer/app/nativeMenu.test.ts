import { describe, expect, test } from 'vitest';
import { nativeMenu } from '#renderer/app/nativeMenu.ts';
import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { menu } from '#shared/ipc/contract.ts';

describe('the native menu', () => {
  const commands: ProgramCommand[] = [
    { id: 'a', label: () => 'Undo nothing', keys: ['?', 'Mod+Z'], group: 'Edit', enabled: () => false, run: () => {} },
    { id: 'b', label: 'x'.repeat(400), group: 'File', run: () => {} },
  ];

  test('follows from the commands, and fits the contract', () => {
    const made = nativeMenu(commands);
    expect(menu.safeParse(made).success).toBe(true);
    const [undo] = made.find(({ label }) => label === 'Edit')?.items ?? [];
    expect(undo).toEqual({ command: 'a', label: 'Undo nothing', accelerator: 'CmdOrCtrl+Z', enabled: false });
  });

  test('offers what the system itself does to text', () => {
    const edit = nativeMenu(commands).find(({ label }) => label === 'Edit');
    expect(edit?.items.map((item) => item?.command)).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']),
    );
  });
});
