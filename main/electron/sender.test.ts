import type { WebFrameMain } from 'electron';
import { expect, it } from 'vitest';
import { isOurPage } from './sender.ts';

const frame = (origin: string, parent: object | null = null) => ({ origin, parent }) as WebFrameMain;

it('the top frame of our own origin is our page', () => {
  expect(isOurPage(frame('app://bundle'))).toBe(true);
});

it.each([
  ['a frame inside the page', frame('app://bundle', {})],
  ['another host of the scheme', frame('app://bundle.evil')],
  ['another origin', frame('https://attacker.example')],
  ['an opaque origin', frame('null')],
  ['a frame that is gone', null],
])('%s is not', (_what, sender) => expect(isOurPage(sender)).toBe(false));
