import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from './line-diff.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
const shown = (before: string[], after: string[]) =>
  diffLines(before, after).map(({ sign, text }) => sign + text);

describe('a difference of two files, line by line', () => {
  it('shows what went before what came', () => {
    expect(shown(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([' a', '-b', '+x', ' c']);
  });
  it('is all new without a file before', () => {
    expect(shown([], ['a', 'b'])).toEqual(['+a', '+b']);
  });
  it('gives both files back', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = diffLines(before, after);
        expect(diff.filter((line) => line.sign !== '+').map((line) => line.text)).toEqual(before);
        expect(diff.filter((line) => line.sign !== '-').map((line) => line.text)).toEqual(after);
      }),
    );
  });
  it('says nothing changed when nothing did', () => {
    fc.assert(fc.property(lines, (same) => diffLines(same, same).every((line) => line.sign === ' ')));
  });
});
