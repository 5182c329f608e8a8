import { describe, expect, it } from 'vitest';
import { limitState } from './limit-state.ts';

const sampled = (estimate: number, low: number, high: number) => ({
  estimate,
  low,
  high,
  method: 'stratified_posterior',
});

describe('a KPI against its limit', () => {
  it('is inside an upper limit only when its whole interval is', () => {
    expect(limitState('missed_escalation_rate', sampled(0.02, 0.01, 0.04), 0.05)).toBe('inside');
    expect(limitState('missed_escalation_rate', sampled(0.031, 0.011, 0.082), 0.05)).toBe('undecided');
    expect(limitState('missed_escalation_rate', sampled(0.1, 0.06, 0.15), 0.05)).toBe('over');
  });
  it('is below a lower limit only when its whole interval is', () => {
    expect(limitState('handoff_sufficiency', sampled(0.545, 0.452, 0.634), 0.7)).toBe('below');
    expect(limitState('escalation_recall', sampled(0.877, 0.724, 0.952), 0.8)).toBe('undecided');
    expect(limitState('escalation_recall', sampled(0.9, 0.85, 0.95), 0.8)).toBe('inside');
  });
  it('needs no interval when it was counted in full', () => {
    const counted = { estimate: 0.23, method: 'full_count' };
    expect(limitState('escalation_rate', counted, 0.22)).toBe('over');
    expect(limitState('escalation_rate', counted, 0.25)).toBe('inside');
  });
  it('is undecided without an interval, and has no state without a limit', () => {
    expect(limitState('escalation_recall', { method: 'none' }, 0.8)).toBe('undecided');
    expect(limitState('escalation_recall', sampled(0.9, 0.85, 0.95), undefined)).toBe('none');
  });
});
