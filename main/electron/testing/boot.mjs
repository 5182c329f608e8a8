// Boots the built Electron app in plain Node, with a stand-in for the electron module, and prints what it did.
import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';

const [entry] = process.argv.slice(2);
const done = { sandboxed: false, schemes: [], loaded: [], handled: [], menu: 0 };

/** Answers what was put under a name and does nothing for every other. */
const quiet = (known) => new Proxy(known, { get: (target, name) => target[name] ?? (() => undefined) });

const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  enableSandbox: () => {
    done.sandboxed = true;
  },
  requestSingleInstanceLock: () => true,
  whenReady: async () => undefined,
  quit: () => app.emit('will-quit'),
});
const handlers = {};
const protocol = {
  registerSchemesAsPrivileged: (schemes) => done.schemes.push(...schemes),
  handle: (_scheme, handler) => {
    handlers.page = handler;
  },
};
const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel, handler) => {
    done.handled.push(channel);
    handlers[channel] = handler;
  },
});
class BrowserWindow extends EventEmitter {
  static getAllWindows = () => [];
  webContents = quiet(new EventEmitter());
  async loadURL(url) {
    done.loaded.push(url);
    windowOpened();
  }
}
let windowOpened;
const opened = new Promise((resolve) => {
  windowOpened = resolve;
});

globalThis.electron = {
  app,
  protocol,
  ipcMain,
  BrowserWindow,
  session: { fromPartition: () => quiet({ protocol }) },
  nativeTheme: { shouldUseDarkColors: false },
  dialog: quiet({}),
  Menu: quiet({
    setApplicationMenu: () => {
      done.menu++;
    },
  }),
};
const names = Object.keys(globalThis.electron).join(', ');
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: 'stand-in:electron', shortCircuit: true } : next(name, context),
  load: (url, context, next) =>
    url === 'stand-in:electron'
      ? { format: 'module', source: `export const { ${names} } = globalThis.electron;`, shortCircuit: true }
      : next(url, context),
});

await import(pathToFileURL(entry).href);
await opened;
// The window is opened first and listened to right after.
await new Promise((resolve) => setImmediate(resolve));

const page = await handlers.page(new Request('app://bundle/'));
const ours = { parent: null, origin: 'app://bundle' };

/** Calls an operation over a port, as a page in this frame would. */
async function callFrom(senderFrame) {
  const { port1, port2 } = new MessageChannel();
  const main = {
    on: (event, listener) => port2.on(event, (data) => listener({ data })),
    postMessage: (data) => port2.postMessage(data),
    start: () => port2.start(),
  };
  ipcMain.emit('plumbline:connect', { senderFrame, ports: [main] });
  const client = createORPCClient(new RPCLink({ port: port1 }));
  port1.start();
  const recents = await client.workspaces.recents();
  port1.close();
  return recents;
}

function refusalOf(work) {
  try {
    work();
    return null;
  } catch (error) {
    return error.message;
  }
}

const elsewhere = { parent: null, origin: 'https://attacker.example' };
console.log(
  JSON.stringify({
    ...done,
    page: {
      status: page.status,
      policy: page.headers.get('content-security-policy'),
      text: await page.text(),
    },
    recents: await callFrom(ours),
    refused: [
      refusalOf(() => ipcMain.emit('plumbline:connect', { senderFrame: elsewhere, ports: [{}] })),
      refusalOf(() => handlers['plumbline:file-handle']({ senderFrame: elsewhere }, '/etc/passwd')),
      refusalOf(() => handlers['plumbline:file-handle']({ senderFrame: ours }, 'not/absolute')),
    ],
    handle: handlers['plumbline:file-handle']({ senderFrame: ours }, '/tmp/cases.csv'),
  }),
);
app.quit();
