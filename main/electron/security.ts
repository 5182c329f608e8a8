import type { Session, WebContents } from 'electron';

/** The page copies text to the clipboard on request; it needs no other permission. */
const ALLOWED = 'clipboard-sanitized-write';

/** Denies every permission, device and download of a dictionary. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === ALLOWED));
  session.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
}

/** The page stays where it is: it moves within itself by the hash alone, opens no window and embeds no other page. */
export function hardenContents(contents: WebContents): void {
  const prevent = (event: { preventDefault: () => void }) => event.preventDefault();
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
