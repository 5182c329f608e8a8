import { describe, expect, it } from 'vitest';
import type { PacketShare } from '../../../shared/analysis/packet-shares.ts';
import type { Kpi } from '../../../shared/model/kpi.ts';
import { basisWords, kpiSentence } from './kpi-sentence.ts';

const kpi = (id: Kpi['id'], rest: Partial<Kpi> = {}): Kpi => ({
  id,
  estimate: 0.1,
  level: 0.95,
  method: 'stratified_posterior',
  n: 84,
  denominator: 'of 13,702 automated',
  counts: {},
  weighted: true,
  ...rest,
});
const counted = kpi('escalation_rate', {
  estimate: 0.23,
  method: 'full_count',
  counts: { escalated: 4236, automated: 13_702 },
});
const overall = { field: null, value: null, kpis: [counted] };

const share = (label: string, rest: Partial<PacketShare>): PacketShare => ({
  element: 'root_cause',
  label,
  present: 0,
  partial: 0,
  absent: 0,
  notApplicable: 0,
  n: 112,
  ...rest,
});

describe('the words on a KPI card', () => {
  it('name the labels, what was found, and those left undecided', () => {
    const missed = kpi('missed_escalation_rate', { counts: { missed: 6, cannotTell: 2 } });
    expect(basisWords(missed)).toBe('n\u00a0=\u00a084, 6 found, 2 more undecided');
    expect(basisWords(counted)).toBe('no interval: counted, not sampled');
  });
  it('turn the upper bound of the missed rate into cases where the population is known', () => {
    const missed = kpi('missed_escalation_rate', { upperBound: 0.082 });
    expect(kpiSentence(missed, overall, [], undefined)).toBe('At most 1,124 cases.');
    const unknown = { ...overall, kpis: [{ ...counted, weighted: false }] };
    expect(kpiSentence(missed, unknown, [], undefined)).toBe('At most 8.2\u00a0% of them.');
  });
  it('show the estimate with the undecided counted each way', () => {
    const appropriate = kpi('escalation_appropriateness', {
      counts: { cannotTell: 6 },
      bounds: { low: 0.678, high: 0.729 },
    });
    expect(kpiSentence(appropriate, overall, [], undefined)).toBe('67.8 to 72.9\u00a0% with the 6 each way.');
  });
  it('name the element that is absent most often among the handovers to which it applies', () => {
    const packet = [
      share('Original request', { present: 0.98, absent: 0.02 }),
      share('Recommended action', { present: 0.7, absent: 0.3 }),
      share('Root cause', { present: 0.3, absent: 0.2, notApplicable: 0.5 }),
    ];
    expect(kpiSentence(kpi('handoff_sufficiency'), overall, packet, undefined)).toBe(
      'Most often absent: root cause.',
    );
  });
  it('measure a counted rate against its limit in points', () => {
    expect(kpiSentence(counted, overall, [], 0.22)).toBe('1.0\u00a0points over the limit.');
    expect(kpiSentence(counted, overall, [], 0.25)).toBe('2.0\u00a0points of room to the limit.');
  });
  it('say when a number is of the sample only', () => {
    const unweighted = kpi('escalation_appropriateness', { weighted: false });
    expect(kpiSentence(unweighted, overall, [], undefined)).toBe('Of the sample, not of the traffic.');
  });
});
