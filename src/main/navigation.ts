/** The window shows one page for its whole life: no other page, window, frame or web view. */
import { app, type WebContents } from 'electron';
import { isProgramAddress } from './programAddress.ts';

/** Holds for every page that is ever made, whoever makes it. */
export function setupNavigation(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isProgramAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isProgramAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isProgramAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
