import { BrowserWindow, nativeTheme, type Session } from 'electron';
import { PAGE } from './protocol.ts';

/** A page that keeps dying is left alone, rather than dying for ever. */
const REVIVALS = 3;

export interface WindowOptions {
  preload: string;
  session: Session;
  /** Whether this is an installed app, which has no developer tools. */
  packaged: boolean;
}

/** Opens the one window, shown once there is something to see in it. */
export function openWindow({ preload, session, packaged }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Plumbline',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181c' : '#ffffff',
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: !packaged,
      disableBlinkFeatures: 'Auxclick',
    },
  });
  window.once('ready-to-show', () => window.show());
  // A page that died is loaded anew: every answer was saved, and drafts are kept as they are typed.
  let revived = 0;
  window.webContents.on('render-process-gone', () => {
    if (revived++ < REVIVALS) window.webContents.reload();
  });
  void window.loadURL(PAGE);
  return window;
}
