import { describe, expect, it } from 'vitest';
import type { Costs } from '../../model/threshold.ts';
import { casePrice } from './case-price.ts';

const plain: Costs = { missed: 38, needless: 6 };
const full: Costs = {
  ...plain,
  missedBySeverity: [0.25, 0.5, 1, 4],
  wrongAction: 20,
  ignoredRequest: 15,
  reviewMinute: 0.5,
  minutesPerHandover: 8,
};

describe('the price of one case', () => {
  it('is a miss or a needless handover when only these have a price', () => {
    expect(casePrice({ needed: 1 }, plain)).toEqual({ handedOver: 0, notHandedOver: 38 });
    expect(casePrice({ needed: 0 }, plain)).toEqual({ handedOver: 6, notHandedOver: 0 });
  });
  it('weighs a miss by its severity, and takes the plain price where nobody stated one', () => {
    expect(casePrice({ needed: 1, severity: 4 }, full).notHandedOver).toBe(152);
    expect(casePrice({ needed: 1, severity: 1 }, full).notHandedOver).toBe(9.5);
    expect(casePrice({ needed: 1 }, full).notHandedOver).toBe(38);
  });
  it('takes the minutes of a reviewer for every handover, also for one that was needed', () => {
    expect(casePrice({ needed: 1 }, full).handedOver).toBe(4);
    expect(casePrice({ needed: 0 }, full).handedOver).toBe(10);
  });
  it('adds a wrong action only where the case is not handed over', () => {
    expect(casePrice({ needed: 0, actedWrongly: true }, full)).toEqual({ handedOver: 10, notHandedOver: 20 });
    expect(casePrice({ needed: 1, severity: 3, actedWrongly: true }, full).notHandedOver).toBe(58);
  });
  it('never calls it needless to honour a request, and prices one that is ignored', () => {
    expect(casePrice({ needed: 0, requested: true }, full)).toEqual({ handedOver: 4, notHandedOver: 15 });
  });
});
