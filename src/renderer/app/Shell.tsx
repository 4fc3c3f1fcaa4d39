import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { isEnabled } from '#renderer/state/programCommand.ts';
import { Notices } from '#renderer/ui/Notices.tsx';
import './app.css';
import { programCommands } from './commands.ts';
import { DialogHost } from './DialogHost.tsx';
import { DropArea } from './DropArea.tsx';
import { HomePlace } from './HomePlace.tsx';
import { listenToKeys } from './keyboard.ts';
import { MapPlace } from './MapPlace.tsx';
import { feedNativeMenu } from './nativeMenu.ts';
import { useProgram } from './program.ts';
import { Rail } from './Rail.tsx';
import { useValue } from './value.ts';

/** The frame of the program: the rail, the place that the address names, and what floats above. */
export function Shell() {
  const program = useProgram();
  const { route, dialog, platform } = program;
  const here = useValue(route);
  const commands = useMemo(() => programCommands(program), [program]);

  // With the first picture and not after it: whoever sees the page may press a key.
  useLayoutEffect(() => listenToKeys(commands, () => dialog.get() !== null), [commands, dialog]);
  useEffect(() => feedNativeMenu(program, commands), [program, commands]);
  useEffect(
    () =>
      platform.onCommand((id) => {
        const command = commands.find((one) => one.id === id);
        if (command !== undefined && isEnabled(command)) command.run();
      }),
    [platform, commands],
  );

  useFocusInView(here.place === 'map' ? here.view : here.place);

  return (
    <div className="app">
      <Rail />
      {here.place === 'map' ? (
        <MapPlace here={here} />
      ) : (
        <main className="app-view" tabIndex={-1}>
          <HomePlace place={here.place} />
        </main>
      )}
      <DropArea />
      <DialogHost commands={commands} />
      <Notices />
    </div>
  );
}

/** When another view has come and what had the focus went with the last one, the keys go on in the new one. */
function useFocusInView(view: string): void {
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('.app-view')?.focus({ preventScroll: true });
  }, [view]);
}
