import { describe, expect, it } from 'vitest';
import type { Kpi, KpiId } from '../../model/kpi.ts';
import { Policy } from '../../model/policy.ts';
import type { LimitLine } from '../../model/weekly-review.ts';
import { type CandidateInput, candidates } from './candidates.ts';
import { limitLines } from './limit-lines.ts';

function kpi(id: KpiId, estimate: number, half: number): Kpi {
  const figures = { estimate, low: estimate - half, high: estimate + half };
  const method = half === 0 ? 'full_count' : 'wilson';
  return { id, ...figures, level: 0.95, method, n: 200, denominator: 'of 900', counts: {}, weighted: true };
}

const KPIS = [
  kpi('escalation_rate', 0.2, 0),
  kpi('missed_escalation_rate', 0.03, 0.02),
  kpi('handoff_sufficiency', 0.5, 0.05),
];

const limited = (limits: Partial<Record<KpiId, number>>): LimitLine[] => limitLines(KPIS, KPIS, limits);

const QUIET: CandidateInput = {
  week: '2026-W46',
  limits: limited({ missed_escalation_rate: 0.05 }),
  drift: [],
  alerts: [],
  proposed: null,
  width: { now: { halfWidth: 0.02 }, wanted: 0.03, neededMore: 0 },
  questions: [],
  fixes: [],
};

describe('what could change', () => {
  it('is “no change” alone where nothing in the data asks for more, held to a limit of the team', () => {
    expect(candidates(QUIET)).toMatchObject([
      {
        kind: 'no_change',
        wrongIf: { kpi: 'missed_escalation_rate', comparison: '>', value: 0.05, by: '2026-W48' },
      },
    ]);
  });

  it('without limits is held to a tenth more handovers than today', () => {
    const [none] = candidates({ ...QUIET, limits: limited({}) });
    expect(none?.wrongIf).toMatchObject({ kpi: 'escalation_rate', comparison: '>', value: 0.22 });
  });

  it('begins with the policy that waits for its signature, at what it promises', () => {
    const interval = { estimate: 0.16, low: 0.14, high: 0.18 };
    const proposed = Policy.parse({
      schema: 'plumbline-policy/1',
      version: 3,
      createdAt: '2026-11-16T10:00:00.000Z',
      expiresAt: null,
      triggers: [{ name: 'low', signal: 'confidence', operator: '<', threshold: 0.55, before: 0.62 }],
      costs: null,
      randomAuditRate: 0.02,
      promise: {
        ...{ labels: 200, weighted: true, level: 0.95, escalationRate: interval },
        ...{ missedRate: { estimate: 0.04, low: 0.02, high: 0.07 }, costPer1000: null, savingPer1000: null },
      },
      signedOff: [],
    });
    const [first] = candidates({ ...QUIET, proposed });
    expect(first).toMatchObject({
      id: 'threshold:confidence',
      change: 'Threshold on confidence 0.62 → 0.55 (policy v3)',
      wrongIf: { kpi: 'missed_escalation_rate', comparison: '>', value: 0.07 },
    });
    expect(first?.expected?.change).toBeCloseTo(0.16 - 0.2, 12);
  });

  it('names the labels that bring an interval to its wanted width, as a change of that width', () => {
    const width = { now: { halfWidth: 0.05 }, wanted: 0.03, neededMore: 38 };
    const [first] = candidates({ ...QUIET, width });
    expect(first).toMatchObject({
      change: 'Label 38 more automated cases',
      expected: { measure: 'half_width' },
      wrongIf: { measure: 'half_width', comparison: '>', value: 0.03, by: '2026-W47' },
    });
    expect(first?.expected?.change).toBeCloseTo(-0.02, 12);
  });
});
