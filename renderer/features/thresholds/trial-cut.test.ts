import { expect, it } from 'vitest';
import { COST_PRESETS, withPreset } from './cost-presets.ts';
import { firstQuestion, inputOf } from './question.ts';
import { moved, stepOf } from './trial-cut.ts';

it('moves by 0.01 on a signal from 0 to 1, and by whole units on one from 0 to 100', () => {
  expect(stepOf(1)).toBeCloseTo(0.01);
  expect(stepOf(100)).toBe(1);
});

it('keeps to round cuts and stays inside the range', () => {
  expect(moved(0.57, 1, [0, 1], 0.01)).toBe(0.58);
  expect(moved(0.563, 0, [0, 1], 0.01)).toBe(0.56);
  expect(moved(0.98, 5, [0, 1], 0.01)).toBe(1);
});

it('asks nothing until both costs are given and one of them counts', () => {
  const question = { ...firstQuestion('s', null, null), missed: 38 };
  expect(inputOf(question)).toBeNull();
  expect(inputOf({ ...question, needless: 0, missed: 0 })).toBeNull();
  expect(inputOf({ ...question, needless: 6.4 })).toEqual({
    signal: 's',
    costs: { missed: 38, needless: 6.4 },
  });
});

it('asks with every part of the costs that is typed, and none that is not', () => {
  const question = {
    ...firstQuestion('s', null, 0.6),
    needless: 1,
    missed: 5,
    unit: 'ratio' as const,
    reviewMinute: 0.1,
    minutesPerHandover: 8,
  };
  expect(inputOf(question, { agentVersion: 'v4' })).toEqual({
    signal: 's',
    costs: { missed: 5, needless: 1, unit: 'ratio', reviewMinute: 0.1, minutesPerHandover: 8 },
    current: 0.6,
    scope: { agentVersion: 'v4' },
  });
});

it('starts from presets that keep the price of a needless handover', () => {
  const priced = COST_PRESETS.map((preset) =>
    withPreset({ ...firstQuestion('s', null, null), needless: 6.4 }, preset),
  );
  expect(priced.map(({ needless, missed }) => [needless, missed])).toEqual([
    [6.4, 6.4],
    [6.4, 64],
    [6.4, 32],
  ]);
  expect(priced[2]).toMatchObject({ reviewMinute: 0.32, minutesPerHandover: 10 });
  expect(withPreset(firstQuestion('s', null, null), COST_PRESETS[1]!)).toMatchObject({
    needless: 1,
    missed: 10,
  });
});
