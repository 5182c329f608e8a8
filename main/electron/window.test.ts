import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Session } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';

const made = vi.hoisted(() => ({ windows: [] as { options: unknown; loaded: string[]; shown: number }[] }));

vi.mock('electron', () => ({
  nativeTheme: { shouldUseDarkColors: true },
  BrowserWindow: class extends EventEmitter {
    loaded: string[] = [];
    shown = 0;
    reloads = 0;
    webContents = Object.assign(new EventEmitter(), { reload: () => this.reloads++ });
    options: unknown;
    constructor(options: unknown) {
      super();
      this.options = options;
      made.windows.push(this);
    }
    async loadURL(url: string) {
      this.loaded.push(url);
    }
    show() {
      this.shown++;
    }
  },
}));

import { openWindow } from './window.ts';

beforeEach(() => {
  made.windows.length = 0;
});

const open = (packaged: boolean) =>
  openWindow({ preload: '/preload.cjs', session: {} as Session, packaged }) as unknown as EventEmitter & {
    options: BrowserWindowConstructorOptions;
    webContents: EventEmitter;
    loaded: string[];
    shown: number;
    reloads: number;
  };

it('the page is sandboxed, isolated and without Node, and nothing loosens the web security', () => {
  const preferences = open(true).options.webPreferences;
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  for (const key of [
    'webSecurity',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'webviewTag',
    'enableBlinkFeatures',
  ]) {
    expect(preferences).not.toHaveProperty(key);
  }
});

it('an installed app has no developer tools', () => {
  expect(open(true).options.webPreferences?.devTools).toBe(false);
  expect(open(false).options.webPreferences?.devTools).toBe(true);
});

it('the window loads our page alone and shows itself once there is something to see', () => {
  const window = open(true);
  expect(window.loaded).toEqual(['app://bundle/']);
  expect(window.shown).toBe(0);
  window.emit('ready-to-show');
  expect(window.shown).toBe(1);
});

it('a page that died is loaded anew, but not for ever', () => {
  const window = open(true);
  window.webContents.emit('render-process-gone');
  expect(window.reloads).toBe(1);
  for (let death = 0; death < 10; death++) window.webContents.emit('render-process-gone');
  expect(window.reloads).toBe(3);
});
