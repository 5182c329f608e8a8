import { expect, it } from 'vitest';
import { progressWords } from './progress-words.ts';

const at = (bytesRead: number, elapsed: number) =>
  progressWords({ phase: 'writing', bytesRead, bytesTotal: 40_000_000, rows: 1200 }, elapsed);

it('says how far, how fast and how long still', () => {
  const { far, pace } = at(10_000_000, 20_000);
  expect(far).toMatch(/^1,200\srows, 10\.0\sMB of 40\.0\sMB$/);
  expect(pace).toMatch(/^500\.0\skB a second, about 60\ss left$/);
});

it('promises nothing in the first second, nor once it is nearly done', () => {
  expect(at(100_000, 900).pace).toBeNull();
  expect(at(40_000_000, 20_000).pace).toMatch(/^2\.0\sMB a second$/);
});
