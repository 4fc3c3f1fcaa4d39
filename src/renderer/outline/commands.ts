import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { kindNames, kinds } from '#shared/model/kinds/registry.ts';
import { activeOutline } from './activeOutline.ts';
import type { OutlineActions } from './OutlineActions.ts';

const isShown = () => activeOutline() !== null;

function command(
  id: string,
  label: string,
  keys: readonly string[],
  words: string,
  run: (actions: OutlineActions) => void,
): ProgramCommand {
  return {
    id: `outline.${id}`,
    label,
    keys,
    group: 'Outline',
    words,
    focus: '.outline',
    enabled: isShown,
    run: () => {
      const actions = activeOutline();
      if (actions !== null) run(actions);
    },
  };
}

const wordOf = (name: (typeof kindNames)[number]) => {
  const label = kinds[name].label;
  const word = label === 'KPI' ? label : label.toLowerCase();
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
};

/** What the Outline offers to the palette, the keys and the menu. */
export const outlineCommands: readonly ProgramCommand[] = [
  ...kindNames.map((name) =>
    command(`add.${name}`, `Add ${wordOf(name)} to the outline`, [kinds[name].key], 'new create insert', (actions) =>
      actions.beginKind(name),
    ),
  ),
  command('child', 'Add what the row asks for next', [], 'child below tab', (actions) => actions.beginChild()),
  command('rename', 'Edit the title of the row', ['F2'], 'rename write', (actions) => actions.rename()),
  command('link', 'Link the row to…', ['L'], 'connect relation', (actions) => actions.beginLink()),
  command('up', 'Move the row up', ['Alt+ArrowUp'], 'reorder order', (actions) => actions.move(-1)),
  command('down', 'Move the row down', ['Alt+ArrowDown'], 'reorder order', (actions) => actions.move(1)),
  command('inspect', 'Open the row in the inspector', ['Space'], 'details fields', (actions) => actions.inspect()),
  command('delete', 'Delete what is selected in the outline', [], 'remove', (actions) => actions.remove()),
];
