import { describe, expect, it } from 'vitest';
import { chooseAmong } from './cheapest-cuts.ts';
import { equalZone } from './equal-zone.ts';
import { judgeMove, labelsToSettle } from './judge-move.ts';

const gain = { estimate: 132, low: 24, high: 241 };

describe('the rule when not to move', () => {
  it('moves only with a lower bound above zero and ten labels where the cuts differ', () => {
    const clear = { isCurrentCheapest: false, isCurrentEqual: false, saving: gain, labelsBetween: 10 };
    expect(judgeMove(clear)).toEqual({ verdict: 'move', reason: 'saves' });
    expect(judgeMove({ ...clear, labelsBetween: 9 }).reason).toBe('few_labels_between');
    expect(judgeMove({ ...clear, isCurrentCheapest: true }).reason).toBe('best_already');
    expect(judgeMove({ ...clear, isCurrentEqual: true }).reason).toBe('equally_good');
  });
  it('calls a gain that could be a loss noise, and a loss no gain at all', () => {
    const noise = {
      isCurrentCheapest: false,
      isCurrentEqual: false,
      saving: { estimate: 30, low: -90, high: 150 },
      labelsBetween: 40,
    };
    expect(judgeMove(noise)).toEqual({ verdict: 'keep', reason: 'noise' });
    expect(judgeMove({ ...noise, saving: { estimate: -5, low: -90, high: 60 } }).reason).toBe('equally_good');
  });
  it('asks for as many more labels as would narrow the interval enough, or for none that are out of reach', () => {
    expect(labelsToSettle({ estimate: 60, low: -30 }, 200)).toBe(250);
    expect(labelsToSettle({ estimate: 1, low: -90 }, 200)).toBeNull();
    expect(labelsToSettle({ estimate: -4, low: -90 }, 200)).toBeNull();
  });
});

describe('cuts that tie', () => {
  it('give way to the one nearest to the cut in force', () => {
    expect(chooseAmong([3, 4, 5, 9], 8)).toBe(9);
  });
  it('without a cut in force give the middle of the longest run', () => {
    expect(chooseAmong([1, 4, 5, 6, 9, 10], null)).toBe(5);
  });
});

describe('the zone of equally good cuts', () => {
  it('runs to the outermost cut on each side that is not shown to be dearer', () => {
    const apart = new Set([0, 1, 4, 8, 9]);
    expect(equalZone(5, { first: 0, last: 9 }, (j) => apart.has(j))).toEqual({ first: 2, last: 7 });
  });
  it('is the best cut alone when every other is dearer', () => {
    expect(equalZone(5, { first: 0, last: 9 }, () => true)).toEqual({ first: 5, last: 5 });
  });
});
