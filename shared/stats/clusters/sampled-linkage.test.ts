import { describe, expect, it } from 'vitest';
import { adjustedRand, averageLinkage, charTfIdf, cosineDistances, cutAt } from '../index.ts';
import { createRandom } from '../numeric/random.ts';
import { sampledLinkage } from './sampled-linkage.ts';

const KINDS = ['order not found', 'line is suspended', 'payment was refused', 'code is locked'];

/** Texts of four kinds, each with letters of its own. */
function texts(n: number, seed: string): string[] {
  const random = createRandom(seed);
  const letters = () =>
    Array.from({ length: 4 }, () => String.fromCharCode(97 + random.integer(26))).join('');
  return Array.from({ length: n }, (_, i) => `${KINDS[i % KINDS.length]} ${letters()}`);
}

describe('average linkage of a part, with the rest assigned', () => {
  const rows = charTfIdf(texts(240, 'whole')).rows;
  const options = { cut: 0.75 };

  it('is average linkage itself while all rows fit in one part', () => {
    const whole = cutAt(rows.length, averageLinkage(cosineDistances(rows)), options.cut);
    expect(sampledLinkage(rows, options)).toEqual(whole);
  });
  it('finds the same clusters when only a part is compared at a time', () => {
    const whole = sampledLinkage(rows, options);
    const parted = sampledLinkage(rows, { ...options, part: 40 });
    expect(adjustedRand(whole, parted).value).toBe(1);
  });
  it('counts copies as if the row were there so often', () => {
    const [few] = [charTfIdf(['aaaa bbbb', 'aaaa cccc', 'dddd cccc'], { longest: 3 }).rows];
    const copied = [few[0]!, few[0]!, few[0]!, few[1]!, few[2]!];
    const once = sampledLinkage(few, { cut: 0.7, copies: [3, 1, 1] });
    const each = sampledLinkage(copied, { cut: 0.7 });
    expect([once[0], once[1], once[2]]).toEqual([each[0], each[3], each[4]]);
  });
  it('leaves a row that is like no other alone, and ends', () => {
    const strange = charTfIdf(['abcdef', 'ghijkl', 'mnopqr', 'stuvwx', 'yzabcd'], { longest: 3 }).rows;
    expect(new Set(sampledLinkage(strange, { cut: 0.5, part: 2 })).size).toBe(5);
  });
  it('tells how far it has come, and is stopped by what the teller throws', () => {
    const told: number[] = [];
    sampledLinkage(rows, { ...options, part: 40, onProgress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(rows.length);
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => sampledLinkage(rows, { ...options, onProgress: stop })).toThrow('stopped');
  });
  it('refuses copies that do not fit, and a part of one', () => {
    expect(() => sampledLinkage(rows, { cut: 0.5, copies: [1] })).toThrow('copies');
    expect(() => sampledLinkage(rows, { cut: 0.5, part: 1 })).toThrow('part');
  });
});
