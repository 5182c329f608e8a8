import { describe, expect, test } from 'vitest';
import * as check from './arguments.ts';
import { refusal } from './testing/refusal.ts';

const refused = (call: () => unknown) => {
  expect(refusal(call)).toBe('x');
};

describe('arguments no estimator can accept are refused by name', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%s is not a number',
    (value) => {
      refused(() => check.requireFinite('x', value));
      refused(() => check.requirePositive('x', value));
      refused(() => check.requireNonNegative('x', value));
      refused(() => check.requireCount('x', value));
      refused(() => check.requireProbability('x', value));
      refused(() => check.requireLevel('x', value));
      refused(() => check.requireAllFinite('x', [0, value]));
      refused(() => check.requireAllProbabilities('x', [0, value]));
      refused(() => check.requireAllBinary('x', [0, value]));
      refused(() => check.requireWeights('x', [0, value]));
    },
  );

  test('a count is whole and not negative', () => {
    refused(() => check.requireCount('x', 1.5));
    refused(() => check.requireCount('x', -1));
    refused(() => check.requireCount('x', 4, 5));
    check.requireCount('x', 0);
  });

  test('a positive number is above 0, a non-negative one may be 0', () => {
    refused(() => check.requirePositive('x', 0));
    refused(() => check.requireNonNegative('x', -0.1));
    check.requireNonNegative('x', 0);
  });

  test('a probability may be 0 or 1, a level may not', () => {
    refused(() => check.requireProbability('x', 1.1));
    check.requireProbability('x', 1);
    refused(() => check.requireLevel('x', 1));
    refused(() => check.requireLevel('x', 0));
  });

  test('events do not exceed the cases', () => {
    refused(() => check.requireEventsOf('x', 3, 'n', 2));
    refused(() => check.requireEventsOf('events', 0, 'x', -1));
    check.requireEventsOf('x', 2, 'n', 2);
  });

  test('lists are not empty and belong together', () => {
    refused(() => check.requireNonEmpty('x', []));
    refused(() => check.requireSameLength('x', [1], 'y', [1, 2]));
    check.requireSameLength('x', [1, 2], 'y', [1, 2]);
  });

  test('labels are 0 or 1, probabilities within [0, 1], weights not negative', () => {
    refused(() => check.requireAllBinary('x', [0, 2]));
    refused(() => check.requireAllProbabilities('x', [0.5, -0.1]));
    refused(() => check.requireWeights('x', [1, -1]));
    check.requireWeights('x', [0, 2.5]);
  });

  test('numbers and weights whose products could overflow are refused', () => {
    refused(() => check.requireAllFinite('x', [1e60]));
    refused(() => check.requireWeights('x', [1e40]));
    refused(() => check.requireWeights('x', [1e-40]));
    check.requireAllFinite('x', [-1e50, 1e-300]);
    check.requireWeights('x', [1e-30, 1e30]);
  });

  test('the message says what was wrong and where', () => {
    expect(() => check.requireAllBinary('label', [0, 3])).toThrow('label must hold only 0 and 1, got 3 at 1');
  });
});
