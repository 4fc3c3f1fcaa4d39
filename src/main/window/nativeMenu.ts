/**
 * The native menu, built from the list of commands that the window sends: what can be done is written down once,
 * in the window. Here are only the entries that each system expects of every program.
 */
import { Menu as ElectronMenu, type MenuItemConstructorOptions } from 'electron';
import { PlainFailure } from '#main/plainFailure.ts';
import type { Menu } from '#shared/ipc/contract.ts';

/** The editing roles; a text field needs the system's own. */
const roles = ['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'delete', 'selectAll'] as const;
type Role = (typeof roles)[number];
const isRole = (command: string): command is Role => (roles as readonly string[]).includes(command);

const modifier = '(?:CmdOrCtrl|CommandOrControl|Cmd|Command|Ctrl|Control|Alt|Option|AltGr|Shift|Super|Meta)';
const key =
  "(?:[A-Z0-9]|F(?:[1-9]|1[0-9]|2[0-4])|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc|[-=\\[\\]\\\\;',./`])";
const functionKey = 'F(?:[1-9]|1[0-9]|2[0-4])';
/** A single letter is no accelerator: the menu would take it from whoever types. The window handles those. */
const accelerator = new RegExp(`^(?:(?:${modifier}\\+)+${key}|${functionKey})$`, 'i');
const onlyShift = /^Shift\+[^F]/i;

/** Before the window has sent its list: editing and window entries on macOS, nothing elsewhere (Electron's own default offers reload and the inspector). */
export function setupFirstMenu(): void {
  setMenu([], () => {});
}

/**
 * @param choose told the command's id when its entry is chosen.
 * @throws PlainFailure for an accelerator that no menu may take; the menu stays as it was.
 */
export function setMenu(menu: Menu, choose: (command: string) => void): void {
  const template = menu.map(({ label, items }): MenuItemConstructorOptions => {
    return { label, submenu: items.map((item) => (item ? entry(item, choose) : { type: 'separator' })) };
  });
  if (import.meta.env.MODE === 'development') {
    template.push({ label: 'Develop', submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }] });
  }
  const expected = process.platform === 'darwin' ? withAppleMenus(template, menu) : template;
  ElectronMenu.setApplicationMenu(expected.length > 0 ? ElectronMenu.buildFromTemplate(expected) : null);
}

function entry(
  { command, label, accelerator: keys, enabled }: NonNullable<Menu[number]['items'][number]>,
  choose: (command: string) => void,
): MenuItemConstructorOptions {
  if (isRole(command)) return { role: command, label, enabled };
  if (keys !== undefined && (!accelerator.test(keys) || onlyShift.test(keys))) {
    throw new PlainFailure(`The menu was not changed: “${label}” has keys that a menu cannot take.`);
  }
  return { label, enabled, click: () => choose(command), ...(keys === undefined ? {} : { accelerator: keys }) };
}

/** macOS: the program's own menu first, Window near the end; and Edit, without which ⌘C does nothing in a text field. */
function withAppleMenus(template: MenuItemConstructorOptions[], menu: Menu): MenuItemConstructorOptions[] {
  const edits = menu.some(({ items }) => items.some((item) => item !== null && isRole(item.command)));
  return [{ role: 'appMenu' }, ...template, ...(edits ? [] : [{ role: 'editMenu' } as const]), { role: 'windowMenu' }];
}
