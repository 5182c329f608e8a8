import { expect, it } from 'vitest';
import { number, populationByOutcome, wholeNumber } from './parse-numbers.ts';

it('a population is read by outcome', () => {
  expect(populationByOutcome('escalated=9200, automated=30800')).toEqual({
    escalated: 9200,
    automated: 30_800,
  });
});

it.each(['escalated', 'escalated=', 'escalated=-1', 'escalated=1.5', 'handed=3', '__proto__=1', ''])(
  '%j is refused as a population',
  (text) => expect(() => populationByOutcome(text)).toThrow(),
);

it.each(['', ' ', 'x', 'Infinity', '1,5'])('%j is refused as a number', (text) => {
  expect(() => number(text)).toThrow('It must be a number.');
});

it('numbers keep sign and fraction, whole numbers have neither', () => {
  expect(number('-0.25')).toBe(-0.25);
  expect(wholeNumber('9200')).toBe(9200);
  expect(() => wholeNumber('-1')).toThrow();
  expect(() => wholeNumber('1e3')).toThrow();
});
