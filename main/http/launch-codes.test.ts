import { expect, it } from 'vitest';
import { LaunchCodes } from './launch-codes.ts';

it('a code works once', () => {
  const codes = new LaunchCodes(() => 0, 30_000);
  const code = codes.issue();
  expect(codes.redeem(code)).toBe('ok');
  expect(codes.redeem(code)).toBe('spent');
});

it('a code works until its time is over', () => {
  let now = 0;
  const codes = new LaunchCodes(() => now, 30_000);
  const [inTime, late] = [codes.issue(), codes.issue()];
  now = 29_999;
  expect(codes.redeem(inTime)).toBe('ok');
  now = 30_000;
  expect(codes.redeem(late)).toBe('spent');
});

it('a code that was never issued is unknown', () => {
  expect(new LaunchCodes(() => 0, 30_000).redeem('guess')).toBe('unknown');
});
