import { describe, expect, it } from 'vitest';
import { createRandom } from '../stats/index.ts';
import { agreementFigures, type CaseRatings } from './agreement-figures.ts';

const options = { categories: ['yes', 'no'], ordered: false, seed: 'seed', level: 0.95 };
const said = (...answers: string[]): CaseRatings =>
  new Map(answers.map((answer, i) => [`reviewer ${i}`, answer]));
const times = (n: number, ...answers: string[]) => Array.from({ length: n }, () => said(...answers));

describe('the figures of one question', () => {
  it('are those worked out by hand for 40 yes, 45 no and 15 splits', () => {
    const figures = agreementFigures(
      [
        ...times(40, 'yes', 'yes'),
        ...times(9, 'yes', 'no'),
        ...times(6, 'no', 'yes'),
        ...times(45, 'no', 'no'),
      ],
      options,
    );
    // Shares of yes are .49 and .46: chance agreement of kappa .5008, of AC1 2 x .475 x .525 = .49875.
    expect(figures).toMatchObject({ cases: 100, split: 15 });
    expect(figures.percent.value).toBeCloseTo(0.85, 12);
    expect(figures.kappa?.value).toBeCloseTo((0.85 - 0.5008) / (1 - 0.5008), 12);
    expect(figures.ac1.value).toBeCloseTo((0.85 - 0.49875) / (1 - 0.49875), 12);
    // Alpha: observed .15, expected 2 x 95 x 105 / (200 x 199).
    expect(figures.alpha.value).toBeCloseTo(1 - 0.15 / ((2 * 95 * 105) / (200 * 199)), 12);
  });

  it('leave out cases that only one reviewer answered', () => {
    const shared = [...times(12, 'yes', 'yes'), ...times(3, 'yes', 'no')];
    expect(agreementFigures([...shared, ...times(30, 'no')], options)).toEqual(
      agreementFigures(shared, options),
    );
  });

  it('say why there is none: nobody in common, or one answer throughout', () => {
    expect(agreementFigures(times(5, 'yes'), options).ac1).toEqual({
      value: null,
      low: null,
      high: null,
      reason: 'No case was judged by two reviewers.',
    });
    const same = agreementFigures(times(20, 'no', 'no'), options);
    expect(same.percent.value).toBe(1);
    expect(same.alpha).toMatchObject({ value: null, low: null });
    expect(same.alpha.reason).toContain('no variation');
    expect(same.commonest).toEqual({ value: 'no', share: 1 });
  });

  it('count pairs where more than two judge: two of three alike is a third', () => {
    const figures = agreementFigures(
      [...times(10, 'yes', 'yes', 'no'), ...times(10, 'no', 'no', 'no')],
      options,
    );
    expect(figures.percent.value).toBeCloseTo((1 / 3 + 1) / 2, 12);
    expect(figures.kappa).toBeNull();
  });

  it('give neighbouring answers of an ordered question part of the credit', () => {
    const ordered = { ...options, categories: ['1', '2', '3', '4'], ordered: true };
    const near = [...times(10, '1', '2'), ...times(10, '4', '4'), ...times(10, '2', '2')];
    const far = [...times(10, '1', '4'), ...times(10, '4', '4'), ...times(10, '2', '2')];
    expect(agreementFigures(near, ordered).ac1.value).toBeGreaterThan(
      agreementFigures(far, ordered).ac1.value as number,
    );
  });
});

/** Cases of three reviewers, some answers missing. */
function someRatings(seed: number): Map<string, string>[] {
  const random = createRandom(seed);
  return Array.from({ length: 40 }, () => {
    const truth = random.next() < 0.6 ? 'yes' : 'no';
    const answers = new Map<string, string>();
    for (const name of ['Ana', 'Ben', 'Cleo']) {
      if (random.next() < 0.8)
        answers.set(name, random.next() < 0.8 ? truth : random.next() < 0.5 ? 'yes' : 'no');
    }
    return answers;
  });
}

describe('whatever the order', () => {
  const values = (ratings: readonly CaseRatings[]) => {
    const { percent, ac1, alpha, split, cases } = agreementFigures(ratings, options);
    return [cases, split, percent.value, ac1.value, alpha.value, ac1.low].map((n) => n?.toFixed(10));
  };
  it.each([1, 2, 3, 4, 5])(
    'of reviewers and cases, and whatever the answers are called, the figures are the same (%i)',
    (seed) => {
      const ratings = someRatings(seed);
      const backwards = ratings.map((answers) => new Map([...answers].reverse())).reverse();
      const swapped = ratings.map(
        (answers) => new Map([...answers].map(([name, answer]) => [name, answer === 'yes' ? 'no' : 'yes'])),
      );
      expect(values(backwards)).toEqual(values(ratings));
      expect(values(swapped)).toEqual(values(ratings));
    },
  );
});
