/** The desktop program: what is set up, in order. Nothing waits at the top level; some of it must be said before the program is ready. */
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { dataFolder } from './files/dataFolder.ts';
import { createMirror } from './files/mirror.ts';
import { createDoor } from './ipc/guardedDoor.ts';
import { setupCalls } from './ipc/handlers.ts';
import { setupNavigation } from './navigation.ts';
import { setupEngine, setupNetwork } from './network.ts';
import { mapsNamed, setupOpenedFiles } from './openedFiles.ts';
import { setupPermissions } from './permissions.ts';
import { confirmReplace } from './pickedFiles/fileDialogs.ts';
import { createPickedFiles } from './pickedFiles/pickedFiles.ts';
import { createRecentFiles } from './pickedFiles/recentFiles.ts';
import { setupEnd, setupFaults } from './programEnd.ts';
import { setupPageFiles, setupScheme } from './programScheme.ts';
import { setupSingleInstance } from './singleInstance.ts';
import { setupQuitting } from './window/closeHandshake.ts';
import { setupFirstMenu } from './window/nativeMenu.ts';
import { createProgramWindow } from './window/programWindow.ts';

/** Fixed for good, like the page's address: the system finds the user's data and the task bar's entry by them. */
app.setName('Throughline');
app.setAppUserModelId('app.throughline.desktop');

const built = join(__dirname, '..');
const data = app.getPath('userData');
// Not below Electron's own folder: started without Electron, the program finds the same copies there.
const copies = join(dataFolder(), 'mirror');

setupFaults();
setupEngine();
setupScheme();
setupNavigation();
setupQuitting();

const pickedFiles = createPickedFiles({
  closedFolders: [app.isPackaged ? dirname(app.getAppPath()) : built, dirname(app.getPath('exe')), data, dataFolder()],
  confirmReplace: (path) => confirmReplace(window.present(), path),
});
const recentFiles = createRecentFiles(join(data, 'recent-files.json'), Date.now);
const window = createProgramWindow({
  preload: join(built, 'preload/index.cjs'),
  stateFile: join(data, 'window.json'),
  copies,
  onPageStart: () => openedFiles.pageStarts(),
});
const openedFiles = setupOpenedFiles({
  pickedFiles,
  recentFiles,
  tellOpened: (file) => window.send('fileOpened', file),
  reveal: window.reveal,
});
const door = createDoor(window.isOwn);

setupEnd(() => Promise.all([door.settled(), window.settled(), recentFiles.settled()]));

if (setupSingleInstance({ reveal: window.reveal, accept: openedFiles.accept })) {
  void openedFiles.accept(mapsNamed(process.argv.slice(1), process.cwd()));
  void app.whenReady().then(() => {
    setupPermissions();
    setupNetwork();
    setupPageFiles(join(built, 'renderer'));
    setupFirstMenu();
    setupCalls(door, {
      mirror: createMirror({ root: copies, now: Date.now }),
      pickedFiles,
      recentFiles,
      openedFiles,
      window,
    });
    app.on('activate', window.reveal);
    window.open();
  });
}
