/** Nothing leaves this computer: whatever asks for another address is stopped here, below the content policy. */
import { app, type Session, session } from 'electron';
import { isAllowedRequest } from './programAddress.ts';

/** Before the program is ready: services of the engine that would ask the network on their own. */
export function setupEngine(): void {
  app.enableSandbox();
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability']) {
    app.commandLine.appendSwitch(name);
  }
  // Even a request that no rule below sees finds no address to go to.
  if (import.meta.env.MODE !== 'development') {
    app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  }
}

/** Once the program is ready: requests, downloads and spell-check dictionaries. */
export function setupNetwork(page: Session = session.defaultSession): void {
  page.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) });
  });
  // Files leave through the save dialog; a download would go to a folder that nobody picked.
  page.on('will-download', (event) => event.preventDefault());
  // Elsewhere Chromium would fetch dictionaries; macOS checks with its own.
  page.setSpellCheckerEnabled(process.platform === 'darwin');
}
