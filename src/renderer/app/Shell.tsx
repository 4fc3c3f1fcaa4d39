import { useEffect, useLayoutEffect, useMemo } from 'react';
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

  return (
    <div className="app">
      <Rail />
      {here.place === 'map' ? (
        <MapPlace here={here} />
      ) : (
        <main className="app-view">
          <HomePlace place={here.place} />
        </main>
      )}
      <DropArea />
      <DialogHost commands={commands} />
      <Notices />
    </div>
  );
}
