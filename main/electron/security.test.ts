import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, it } from 'vitest';
import { hardenContents, hardenSession } from './security.ts';

function hardenedSession() {
  const set: Record<string, (...args: unknown[]) => unknown> = {};
  const spellChecker: boolean[] = [];
  const session = {
    setPermissionRequestHandler: (handler: never) => Object.assign(set, { request: handler }),
    setPermissionCheckHandler: (handler: never) => Object.assign(set, { check: handler }),
    setDevicePermissionHandler: (handler: never) => Object.assign(set, { device: handler }),
    setSpellCheckerEnabled: (on: boolean) => spellChecker.push(on),
  };
  hardenSession(session as unknown as Session);
  return { set, spellChecker };
}

const REFUSED = [
  'media',
  'geolocation',
  'notifications',
  'openExternal',
  'fileSystem',
  'clipboard-read',
  'hid',
];

it.each(REFUSED)('the permission %s is denied, asked or checked', (permission) => {
  const { set } = hardenedSession();
  let answer: unknown;
  set.request?.(null, permission, (granted: boolean) => {
    answer = granted;
  });
  expect(answer).toBe(false);
  expect(set.check?.(null, permission)).toBe(false);
});

it('copying text is allowed, devices are not, and no dictionary is fetched', () => {
  const { set, spellChecker } = hardenedSession();
  expect(set.check?.(null, 'clipboard-sanitized-write')).toBe(true);
  expect(set.device?.({})).toBe(false);
  expect(spellChecker).toEqual([false]);
});

function hardenedContents() {
  let openWindow: (() => unknown) | undefined;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => unknown) => {
      openWindow = handler;
    },
  });
  hardenContents(contents as unknown as WebContents);
  return { contents, openWindow: () => openWindow?.() };
}

it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  '%s is prevented',
  (event) => {
    const { contents } = hardenedContents();
    let prevented = false;
    contents.emit(event, {
      preventDefault: () => {
        prevented = true;
      },
    });
    expect(prevented).toBe(true);
  },
);

it('no window can be opened from the page', () => {
  expect(hardenedContents().openWindow()).toEqual({ action: 'deny' });
});
