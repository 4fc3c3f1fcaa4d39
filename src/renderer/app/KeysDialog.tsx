import { commandGroups, commandLabel, type ProgramCommand } from '#renderer/state/programCommand.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';

interface KeysDialogProps {
  readonly commands: readonly ProgramCommand[];
  readonly onClose: () => void;
}

/** Keys that belong to no command: what the controls themselves do. */
const onCards: readonly (readonly [keys: string, does: string])[] = [
  ['ArrowRight', 'Go from map to map'],
  ['Enter', 'Open the map'],
  ['F2', 'Rename it'],
  ['Delete', 'Move it to the bin'],
  ['Escape', 'Back out of a dialog, a menu, a search'],
];

/** Every key and what it does. */
export function KeysDialog({ commands, onClose }: KeysDialogProps) {
  return (
    <Dialog title="Keys" size="large" isText onClose={onClose}>
      <div className="app-keys">
        {commandGroups.map((group) => {
          const own = commands.filter((command) => command.group === group && command.keys !== undefined);
          if (own.length === 0) return null;
          return (
            <section key={group}>
              <h3>{group}</h3>
              <dl>
                {own.map((command) => (
                  <KeyLine key={command.id} does={commandLabel(command)} keys={command.keys ?? []} />
                ))}
              </dl>
            </section>
          );
        })}
        <section>
          <h3>On Home</h3>
          <dl>
            {onCards.map(([keys, does]) => (
              <KeyLine key={keys} does={does} keys={[keys]} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function KeyLine({ does, keys }: { readonly does: string; readonly keys: readonly string[] }) {
  return (
    <div>
      <dt>{does}</dt>
      <dd>
        {keys.map((one) => (
          <Kbd key={one} keys={one} />
        ))}
      </dd>
    </div>
  );
}
