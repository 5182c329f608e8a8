import { expect, it } from 'vitest';
import { estimateTokens } from './token-estimate.ts';

it('tokens are counted as the encoding cuts the text, and its own marks are text like any other', async () => {
  expect(await estimateTokens('hello world')).toEqual({ count: 2, encoding: 'o200k_base' });
  expect((await estimateTokens('<|endoftext|>')).count).toBeGreaterThan(1);
  expect((await estimateTokens('')).count).toBe(0);
});
