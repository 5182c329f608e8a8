import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBroken, holdsBrokenBytes, showBrokenBytes, unfinishedTail } from './utf8.ts';

describe('reading UTF-8 that may be broken', () => {
  it('decodes valid text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: decoded, found } = decodeBroken(Buffer.from(text.toWellFormed(), 'utf8'));
        expect(decoded).toBe(text.toWellFormed());
        expect(found).toMatchObject({ cut: 0, stray: 0, firstBad: -1 });
      }),
    );
  });

  it('loses no byte of any input, and marks exactly the inputs that are not UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const { text, found } = decodeBroken(bytes);
        const back = [...text].flatMap((c) => {
          const code = c.codePointAt(0) as number;
          return code >= 0xdc80 && code <= 0xdcff ? [code - 0xdc00] : [...Buffer.from(c, 'utf8')];
        });
        expect(back).toEqual([...bytes]);
        expect(holdsBrokenBytes(text)).toBe(found.cut + found.stray > 0);
      }),
    );
  });

  it('does not take C0 AF for a slash, nor half a surrogate pair for a character', () => {
    expect(decodeBroken(Uint8Array.of(0xc0, 0xaf)).found.stray).toBe(2);
    expect(showBrokenBytes(decodeBroken(Uint8Array.of(0xed, 0xa0, 0x80)).text)).toBe('\\xED\\xA0\\x80');
  });

  it('holds back the beginning of a character at the end of a chunk', () => {
    const bytes = Buffer.from('a😀', 'utf8');
    expect([1, 2, 3, 4, 5].map((end) => unfinishedTail(bytes.subarray(0, end)))).toEqual([0, 1, 2, 3, 0]);
  });
});
