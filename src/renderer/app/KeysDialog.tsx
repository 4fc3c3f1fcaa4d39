import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { keyLists } from './keyLists.ts';

interface KeysDialogProps {
  readonly commands: readonly ProgramCommand[];
  readonly onClose: () => void;
}

/** Every key and what it does. */
export function KeysDialog({ commands, onClose }: KeysDialogProps) {
  return (
    <Dialog title="Keys" size="large" isText onClose={onClose}>
      <div className="app-keys">
        {keyLists(commands).map(({ place, hints }) => (
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
