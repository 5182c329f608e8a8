import { describe, expect, it } from 'vitest';
import {
  count,
  cutValue,
  day,
  dayRange,
  dayTime,
  duration,
  fixed,
  halfWidth,
  inWords,
  list,
  lowerFirst,
  money,
  moneyRange,
  percent,
  percentInterval,
  percentRange,
  percentShort,
  plural,
  points,
  sampleSize,
  sentenceCase,
  signed,
  timeOfDay,
  wholeMoney,
} from './format.ts';

describe('numbers as people read them', () => {
  it('group thousands with a comma', () => {
    expect(count(4236)).toBe('4,236');
    expect(count(1_000_000)).toBe('1,000,000');
    expect(count(999)).toBe('999');
    expect(fixed(1204.5, 2)).toBe('1,204.50');
  });
  it('carry a true minus sign, and none when they round to zero', () => {
    expect(count(-412)).toBe('\u2212412');
    expect(fixed(-0.04, 1)).toBe('0.0');
  });
  it('show the sign of a difference', () => {
    expect(signed(38)).toBe('+38');
    expect(signed(-38)).toBe('\u221238');
    expect(signed(0)).toBe('0');
    expect(signed(0.01, 1)).toBe('0.0');
  });
  it('keep number and unit together with a no-break space', () => {
    expect(percent(0.714)).toBe('71.4\u00a0%');
    expect(sampleSize(84)).toBe('n\u00a0=\u00a084');
  });
  it('print limits without needless decimals', () => {
    expect(percentShort(0.22)).toBe('22\u00a0%');
    expect(percentShort(0.055)).toBe('5.5\u00a0%');
    expect(percentShort(0.29)).toBe('29\u00a0%');
  });
  it('write intervals with "to" and half-widths with plus-minus', () => {
    expect(percentRange(0.625, 0.79)).toBe('62.5 to 79.0');
    expect(halfWidth(0.036)).toBe('±3.6');
  });
  it('count in the singular and the plural', () => {
    expect(plural(1, 'label')).toBe('1\u00a0label');
    expect(plural(4, 'label')).toBe('4\u00a0labels');
    expect(plural(2, 'box', 'boxes')).toBe('2\u00a0boxes');
  });
  it('say how long something takes', () => {
    expect(duration(95 * 60_000)).toBe('1\u00a0h 35\u00a0min');
    expect(duration(20_000)).toBe('under 1\u00a0min');
    expect(duration(120 * 60_000)).toBe('2\u00a0h');
  });
});

describe('intervals and differences', () => {
  it('stand alone with one percent sign', () => {
    expect(percentInterval(0.625, 0.79)).toBe('62.5 to 79.0\u00a0%');
  });
  it('are points when they are differences of shares', () => {
    expect(points(-0.062)).toBe('\u22126.2\u00a0points');
    expect(points(0.091)).toBe('+9.1\u00a0points');
  });
});

describe('thresholds', () => {
  it('are printed as short as they can be said', () => {
    expect([0.55, 3, 0.1234567, 0, -0.4, 1250, 0.1 + 0.2].map(cutValue)).toEqual([
      '0.55',
      '3',
      '0.1235',
      '0',
      '\u22120.4',
      '1,250',
      '0.3',
    ]);
  });
  it('keep tiny values apart from zero', () => {
    expect(cutValue(0.000_12)).toBe('0.00012');
  });
});

describe('money', () => {
  it('drops cents from a hundred up', () => {
    expect(money(132.4, 'EUR')).toBe('€132');
    expect(money(6.4, 'EUR')).toBe('€6.40');
    expect(money(38, 'EUR')).toBe('€38');
    expect(money(99.999, 'USD')).toBe('$100');
  });
  it('puts the sign before the unit and spells units it has no sign for', () => {
    expect(money(-6.4, 'CHF')).toBe('\u2212CHF\u00a06.40');
    expect(money(-1204, '')).toBe('\u22121,204');
  });
  it('gives no cents to an estimate', () => {
    expect(wholeMoney(64.41, 'EUR')).toBe('€64');
  });
  it('names the unit at both ends of an interval', () => {
    expect(moneyRange(24.3, 241, 'EUR')).toBe('€24 to €241');
  });
});

describe('dates', () => {
  it('are day, month, year', () => {
    expect(day('2026-11-05T14:02:11Z')).toBe('5\u00a0Nov 2026');
    expect(day('2026-02-16')).toBe('16\u00a0Feb 2026');
  });
  it('leave what is no date as it is', () => {
    expect([day('last week'), day('2026-13-01'), dayTime('soon'), timeOfDay('soon')]).toEqual([
      'last week',
      '2026-13-01',
      'soon',
      'soon',
    ]);
  });
  it('span without saying anything twice', () => {
    expect(dayRange('2026-11-10', '2026-11-16')).toBe('10 to 16\u00a0Nov 2026');
    expect(dayRange('2026-10-28', '2026-11-03')).toBe('28\u00a0Oct to 3\u00a0Nov 2026');
    expect(dayRange('2025-12-28', '2026-01-03')).toBe('28\u00a0Dec 2025 to 3\u00a0Jan 2026');
    expect(dayRange('2026-11-10', '2026-11-10')).toBe('10\u00a0Nov 2026');
  });
  it('name the zone unless the reader\u2019s own is used', () => {
    expect(dayTime('2026-11-05T23:30:00Z')).toBe('5\u00a0Nov 2026, 23:30\u00a0UTC');
    expect(dayTime('2026-11-05T23:30:00Z', 60)).toBe('6\u00a0Nov 2026, 00:30');
    expect(timeOfDay('2026-11-05T14:02:11.400Z', -120)).toBe('12:02:11');
  });
});

describe('words', () => {
  it('go on within a sentence in lower case, but for abbreviations', () => {
    expect(['Missed escalations', 'CSAT', ''].map(lowerFirst)).toEqual(['missed escalations', 'CSAT', '']);
  });

  it('are joined as in a sentence', () => {
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
  it('count to twelve', () => {
    expect([inWords(0), inWords(2), inWords(12), inWords(1300)]).toEqual(['no', 'two', 'twelve', '1,300']);
    expect(sentenceCase(inWords(5))).toBe('Five');
  });
});
