/** What the page may ask the system for. Electron says yes to everything unless it is told otherwise, in four places. */
import { type Session, session } from 'electron';
import { isProgramAddress, isProgramOrigin } from './programAddress.ts';

/**
 * `persistent-storage` asks for nothing of the person's: it only keeps the engine from throwing the maps
 * away when the disk runs full.
 */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen', 'persistent-storage']);

/** Denies every permission but the few above, and those only to the program's own page. */
export function setupPermissions(page: Session = session.defaultSession): void {
  page.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(allowed.has(permission) && isProgramAddress(details.requestingUrl));
  });
  page.setPermissionCheckHandler((_contents, permission, requestingOrigin) => {
    return allowed.has(permission) && isProgramOrigin(requestingOrigin.replace(/\/$/, ''));
  });
  page.setDevicePermissionHandler(() => false);
  page.setDisplayMediaRequestHandler(null);
}
