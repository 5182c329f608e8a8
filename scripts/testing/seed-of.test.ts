import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedOf } from './seed-of.ts';

describe('the seed of the property tests', () => {
  test('is always the same unless FC_SEED says otherwise', () => {
    expect(seedOf(undefined)).toBe(seedOf(''));
    expect(seedOf(undefined)).toBeTypeOf('number');
  });

  test('is the number in FC_SEED, or left to chance for "random"', () => {
    expect(seedOf('42')).toBe(42);
    expect(seedOf('random')).toBeUndefined();
  });

  test('is not guessed from anything else', () => {
    expect(() => seedOf('4x')).toThrow('FC_SEED');
    expect(() => seedOf('1.5')).toThrow('FC_SEED');
  });

  test('reaches every property of this run', () => {
    expect(fc.readConfigureGlobal().seed).toBe(seedOf(process.env.FC_SEED));
  });
});
