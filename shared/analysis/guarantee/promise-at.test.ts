import { describe, expect, it } from 'vitest';
import type { Guarantee, PromisePoint, PromiseState } from '../../model/guarantee.ts';
import { promiseAt, promiseWords } from './promise-at.ts';

const point = (cut: number, state: PromiseState): PromisePoint => ({
  cut,
  state,
  upper: 0.04,
  rate: 0.02,
  labels: 100,
  missed: 2,
  undecided: 0,
  handedOverPer1000: 200,
});

const curve = [point(0.5, 'not_tested'), point(0.6, 'not_shown'), point(0.7, 'shown'), point(0.8, 'shown')];
const given = (current: Guarantee['current']) => ({ alpha: 0.05, curve, current });
const words = (current: Guarantee['current'], proposed: number | null) =>
  promiseWords(given(current), proposed)?.words.replaceAll('\u00a0', ' ');
const handled = (state: PromiseState) => ({ ...point(0, state), cut: null });

describe('the promise beside a verdict', () => {
  it('speaks of the cut in force and of the proposed one', () => {
    expect(words(point(0.6, 'not_shown'), 0.5)).toBe('missed at most 5 %: not shown at either cut');
    expect(words(point(0.7, 'shown'), 0.8)).toBe('missed at most 5 %: shown at both cuts');
    expect(words(point(0.6, 'not_shown'), 0.7)).toBe('missed at most 5 %: shown at 0.7, not at 0.6');
    expect(words(point(0.7, 'shown'), 0.6)).toBe('missed at most 5 %: shown at 0.7, not at 0.6');
  });
  it('speaks of one where nothing else is proposed', () => {
    expect(words(point(0.7, 'shown'), null)).toBe('missed at most 5 %: shown at 0.7');
    expect(words(point(0.6, 'not_shown'), 0.6)).toBe('missed at most 5 %: not shown at 0.6');
  });
  it('speaks of how the cases were handled where no cut is in force', () => {
    expect(words(handled('not_shown'), null)).toBe('missed at most 5 %: not shown as handled');
    expect(words(handled('shown'), 0.5)).toBe('missed at most 5 %: shown as handled, not at 0.5');
    expect(words(handled('not_shown'), 0.5)).toBe('missed at most 5 %: not shown as handled nor at 0.5');
  });
  it('is what would be signed: shown only where the proposed cut keeps it', () => {
    expect(promiseWords(given(point(0.7, 'shown')), 0.5)?.isShown).toBe(false);
    expect(promiseWords(given(point(0.6, 'not_shown')), 0.7)?.isShown).toBe(true);
    expect(promiseWords(given(null), 0.7)).toBeNull();
  });
  it('takes the nearest cut that was laid', () => {
    expect(promiseAt(given(null), 0.72)).toMatchObject({ cut: 0.7 });
  });
});
