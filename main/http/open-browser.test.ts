import { expect, it } from 'vitest';
import { openCommand } from './open-browser.ts';

const url = 'http://127.0.0.1:1/#code=x';

it('a browser is opened on Linux only where there is a display', () => {
  expect(openCommand(url, 'linux', {})).toBeNull();
  expect(openCommand(url, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', url]);
  expect(openCommand(url, 'linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open', url]);
});

it('no shell reads the address', () => {
  expect(openCommand(url, 'win32', {})).toEqual(['rundll32', 'url.dll,FileProtocolHandler', url]);
  expect(openCommand(url, 'darwin', {})).toEqual(['open', url]);
});
