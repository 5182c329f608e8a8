import { expect, test } from 'vitest';
import { once } from './once.ts';

test('computes at the first call and never again, also when the value is undefined', () => {
  let calls = 0;
  const value = once(() => {
    calls += 1;
    return calls > 1 ? calls : undefined;
  });
  expect(calls).toBe(0);
  expect([value(), value()]).toEqual([undefined, undefined]);
  expect(calls).toBe(1);
});
