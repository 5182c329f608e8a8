import { describe, expect, it } from 'vitest';
import { DEFAULT_CODEBOOK } from '../model/default-codebook.ts';
import { crossReading, crossTable } from './agreement-crossing.ts';
import { questionAgreement } from './agreement-of-question.ts';
import { pairAgreements } from './agreement-pairs.ts';
import { agreementParts } from './agreement-parts.ts';
import { agreementSentences } from './agreement-words.ts';

const parts = agreementParts(DEFAULT_CODEBOOK);
const partOf = (key: string) => parts.find((part) => part.key === key)!;
const times = (n: number, first: string, second: string) =>
  Array.from(
    { length: n },
    () =>
      new Map([
        ['Ana', first],
        ['Ben', second],
      ]),
  );
const how = { seed: 'seed', level: 0.95 };

describe('percent, AC1 and alpha read together', () => {
  it('tell a question that is nearly always n. a. from one that people disagree about', () => {
    const honoured = questionAgreement(
      partOf('conduct.request_honoured'),
      [...times(78, 'not_applicable', 'not_applicable'), ...times(3, 'yes', 'not_applicable')],
      how,
    );
    expect(honoured.reading).toMatch(
      /^Alpha \u22120\.\d\d beside AC1 0\.9\d and 96\u00a0%: 98\u00a0% of the answers are “n\. a\.”/,
    );
    expect(honoured.needsWork).toBe(false);
    const split = questionAgreement(
      partOf('withoutContact'),
      [...times(20, 'yes', 'yes'), ...times(20, 'yes', 'no')],
      how,
    );
    expect(split.reading).toBe('20\u00a0cases of 40 answered differently.');
    expect(split.needsWork).toBe(true);
  });
  it('call it undefined where everybody always says the same', () => {
    const same = questionAgreement(partOf('withoutContact'), times(30, 'no', 'no'), how);
    expect(same.reading).toBe(
      'Undefined: in all 30\u00a0cases everybody says “No”, so there is nothing to disagree about.',
    );
  });
});

describe('the two sentences', () => {
  const tell = (ratings: Map<string, string>[], more: typeof questions = []) => {
    const pairs = pairAgreements(['Ben', 'Ana'], ratings, {
      ...how,
      categories: ['needed', 'not_needed', 'cannot_tell'],
      ordered: false,
    });
    return agreementSentences([questionAgreement(partOf('verdict'), ratings, how), ...more], pairs, 2);
  };
  const questions = [
    questionAgreement(
      partOf('grounds.policy_gap'),
      [...times(15, 'yes', 'no'), ...times(15, 'no', 'no')],
      how,
    ),
  ];
  it('say that verdicts carry a number only when the whole interval does', () => {
    const well = [
      ...times(50, 'needed', 'needed'),
      ...times(45, 'not_needed', 'not_needed'),
      ...times(5, 'needed', 'not_needed'),
    ];
    expect(tell(well)[0]).toMatch(/^Verdicts agree well enough to report: 95\u00a0% of 100, AC1\u00a00\.93/);
    const few = [
      ...times(9, 'needed', 'needed'),
      ...times(8, 'not_needed', 'not_needed'),
      ...times(4, 'needed', 'not_needed'),
    ];
    expect(tell(few)[0]).toMatch(/not for certain/);
    expect(tell(times(5, 'needed', 'needed'))[0]).toMatch(/^Too few cases/);
  });
  it('name the questions that fall short', () => {
    expect(tell(times(30, 'needed', 'needed'), questions)[1]).toBe(
      'One question does not yet: grounds: policy gap.',
    );
  });
  it('ask for a second person while there is one', () => {
    expect(agreementSentences([], [], 1)[0]).toBe('One reviewer cannot disagree.');
  });
});

describe('two reviewers crossed', () => {
  const categories = ['needed', 'not_needed', 'cannot_tell'];
  const cells = (ratings: Map<string, string>[]) =>
    crossTable(
      'Ana',
      'Ben',
      ratings.map((answers, i) => ({ caseId: `c${i}`, answers })),
      categories,
    );
  it('hold every shared case in one cell', () => {
    const table = cells([
      ...times(2, 'needed', 'needed'),
      ...times(1, 'needed', 'cannot_tell'),
      new Map([['Ana', 'needed']]),
    ]);
    expect(table[0]).toEqual([['c0', 'c1'], [], ['c2']]);
    expect(table.flat(2)).toHaveLength(3);
  });
  it('are read as a matter of wording when they differ in one direction', () => {
    const table = cells([...times(6, 'needed', 'not_needed'), ...times(2, 'not_needed', 'needed')]);
    expect(crossReading('Ana', 'Ben', table, categories)).toContain('look at the wording before the people');
    const even = cells([...times(4, 'needed', 'not_needed'), ...times(4, 'not_needed', 'needed')]);
    expect(crossReading('Ana', 'Ben', even, categories)).toContain('no direction');
  });
});
