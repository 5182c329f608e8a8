import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import { createApp } from '../app.ts';
import { defaultDataFolder } from '../files/data-folder.ts';
import { logTo } from '../files/log.ts';
import { PageFiles } from '../page/page-files.ts';
import { CHANNELS } from './channels.ts';
import { pickFiles } from './dialogs.ts';
import { listen } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { windowPrinter } from './print.ts';
import { registerScheme, servePage } from './protocol.ts';
import { hardenContents, hardenSession } from './security.ts';
import { openWindow } from './window.ts';
import { workspaceArgument } from './workspace-argument.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function start(): Promise<void> {
  const dataFolder = defaultDataFolder();
  const plumbline = createApp({ dataFolder, log: logTo(dataFolder), print: windowPrinter() });
  app.on('will-quit', () => plumbline.close());

  const own = session.fromPartition('persist:plumbline', { cache: false });
  hardenSession(own);
  servePage(own.protocol, new PageFiles(at('../renderer')));

  const first = early ?? workspaceArgument(process.argv, process.cwd());
  if (first) await openFile(first);
  const window = openWindow({ preload: at('../preload/index.cjs'), session: own, packaged: app.isPackaged });
  listen({ ipc: ipcMain, app: plumbline, pickFiles: (kind) => pickFiles(window, kind) });

  /** Opens a workspace that the system names, as the page would; what is wrong with it is said in a dialog. */
  async function openFile(path: string): Promise<void> {
    try {
      await plumbline.client.workspaces.open({ handle: plumbline.context.files.issue(path) });
      BrowserWindow.getAllWindows()[0]?.webContents.reload();
    } catch (error) {
      dialog.showErrorBox('This workspace cannot be opened', (error as Error).message);
    }
  }

  async function openWorkspace(): Promise<void> {
    const [path] = await pickFiles(window, 'workspace');
    if (path !== undefined) await openFile(path);
  }

  const actions = {
    go: (room: string) => window.webContents.send(CHANNELS.go, room),
    openWorkspace: () => void openWorkspace(),
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, process.platform)));

  app.on('second-instance', (_event, argv, workingFolder) => {
    const path = workspaceArgument(argv, workingFolder);
    if (path) void openFile(path);
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  openLater = (path) => void openFile(path);
}

/** macOS names the file of a double click before the app is ready: it is opened with the first window. */
let early: string | undefined;
let openLater = (path: string): void => {
  early = path;
};
app.on('open-file', (event, path) => {
  event.preventDefault();
  openLater(path);
});

// What is written here holds customers' words: readable by its owner alone.
process.umask(0o077);
app.enableSandbox();
registerScheme(protocol);
app.on('web-contents-created', (_event, contents) => hardenContents(contents));
app.on('window-all-closed', () => app.quit());

// A second start hands its file to the first and ends: two windows on one workspace would surprise.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
