import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { keyLists } from './keyLists.ts';

interface KeysDialogProps {
  readonly commands: readonly ProgramCommand[];
  /** Name of the view that is shown: its keys come first. */
  readonly here: string;
  readonly onClose: () => void;
}

/** Every key and what it does. */
export function KeysDialog({ commands, here, onClose }: KeysDialogProps) {
  return (
    <Dialog title="Keys" size="large" isText onClose={onClose}>
      <div className="app-keys">
        {keyLists(commands, here).map(({ place, hints }) => (
          <section key={place}>
            <h3>{place}</h3>
            <dl>
              {hints.map(([keys, does]) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((one) => (
                      <Kbd key={one} keys={one} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
