import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { costSweep } from './cost-sweep.ts';
import { plateau, preferredCut } from './preferred-cut.ts';
import { sweepRows } from './sweep-row.ts';

describe('among equally cheap cuts', () => {
  test('the nearest to the current one is named', () => {
    expect(preferredCut([0.2, 0.4], 0.35, 'at-or-above')).toBe(0.4);
    expect(preferredCut([0.2, 0.4], 0.2, 'at-or-above')).toBe(0.2);
  });

  test('of two as near, the one that escalates fewer cases', () => {
    expect(preferredCut([0.25, 0.75], 0.5, 'at-or-above')).toBe(0.75);
    expect(preferredCut([0.25, 0.75], 0.5, 'below')).toBe(0.25);
    expect(preferredCut([0.2, 0.4, 'never'], null, 'at-or-above')).toBe('never');
  });

  test('staying at never is the nearest to never', () => {
    expect(preferredCut([0.9, 'never'], 'never', 'at-or-above')).toBe('never');
  });

  test('the plateau is the run of cuts that cost hardly more than the best', () => {
    const sweep = known(
      costSweep(
        { score: [0.1, 0.2, 0.3, 0.4], need: [0, 1, 0, 1] },
        { costs: { wrongAct: 2, escalate: 1, unneeded: 0, missedRequest: 0 } },
      ),
    );
    const rows = sweepRows(sweep);
    expect(plateau(rows, 0.02)).toEqual({ from: 0.2, to: 0.2 });
    expect(plateau(rows, 0.5)).toEqual({ from: 0.1, to: 'never' });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => preferredCut([], 0.3, 'below'))).toBe('cuts');
    expect(refusal(() => plateau([]))).toBe('rows');
    expect(refusal(() => plateau([{} as never], -1))).toBe('share');
  });
});
