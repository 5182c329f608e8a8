import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256, utf8 } from './sha256.ts';

const hex = (text: string) =>
  [...sha256(utf8(text))].map((word) => word.toString(16).padStart(8, '0')).join('');

describe('SHA-256', () => {
  test('gives the published digests', () => {
    expect(hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('agrees with the platform for any text, whatever its length and script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  test('encodes every plane of Unicode as UTF-8', () => {
    expect([...utf8('aé✓😀')]).toEqual([...Buffer.from('aé✓😀', 'utf8')]);
  });
});
