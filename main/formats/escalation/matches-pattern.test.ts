import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesPattern } from './matches-pattern.ts';

it('compares whole texts without regard to case and outer spaces', () => {
  expect(matchesPattern('Tier 2', ' tier 2 ')).toBe(true);
  expect(matchesPattern('tier', 'tier 2')).toBe(false);
});

it('lets * stand for any run of characters', () => {
  expect(matchesPattern('transfer_*', 'transfer_to_human')).toBe(true);
  expect(matchesPattern('*human*', 'transfer_to_human_agents')).toBe(true);
  expect(matchesPattern('*', '')).toBe(true);
  expect(matchesPattern('a*b*c', 'a-c-b')).toBe(false);
  expect(matchesPattern('ab*ba', 'aba')).toBe(false);
});

it('agrees with a search over every way to split the text', () => {
  const slow = (pattern: string, text: string): boolean => {
    if (pattern === '') return text === '';
    if (pattern[0] !== '*') return text[0] === pattern[0] && slow(pattern.slice(1), text.slice(1));
    return [...Array(text.length + 1).keys()].some((at) => slow(pattern.slice(1), text.slice(at)));
  };
  const word = fc.stringMatching(/^[ab]{0,7}$/);
  const pattern = fc.stringMatching(/^[ab*]{0,5}$/);
  fc.assert(
    fc.property(pattern, word, (rule, text) => {
      expect(matchesPattern(rule, text)).toBe(slow(rule, text));
    }),
  );
});
