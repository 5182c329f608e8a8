import { checkSignal } from '../analysis/calibration/signal-check.ts';
import { countingOf } from '../analysis/counting.ts';
import { certifyThreshold } from '../analysis/guarantee.ts';
import { fallingNeed, simulateLabels, usualCosts } from '../analysis/testing/simulated-labels.ts';
import { type PeriodPlan, simulatePeriod } from '../analysis/testing/simulated-period.ts';
import { adviseThreshold } from '../analysis/threshold-advice.ts';
import type { Kpi, KpiId } from '../model/kpi.ts';
import { NO_BRAND } from '../model/report.ts';
import type { WeeklyInput } from './report-input.ts';

/** The labels behind the promise on missed escalations. */
const PERIOD: PeriodPlan = {
  seed: 'report',
  size: 4000,
  need: (score) => 0.35 * score * score,
  cut: 0.65,
  labels: [60, 120, 180],
};

function kpi(id: KpiId, estimate: number, low: number, high: number, n: number): Kpi {
  return {
    id,
    estimate,
    low,
    high,
    level: 0.95,
    method: id === 'escalation_rate' ? 'full_count' : 'korn-graubard-smoothed',
    n,
    denominator: 'of 4,236 escalated',
    counts: { cannotTell: 3, missed: 2 },
    weighted: true,
    bounds: { low: low + 0.01, high: high - 0.01 },
  };
}

/** For tests: the figures of the design's invented workspace. */
export function testReportInput(change: Partial<WeeklyInput> = {}): WeeklyInput {
  const sample = simulateLabels({
    escalated: 200,
    automated: 200,
    cut: 0.8,
    need: fallingNeed,
    seed: 'report',
  });
  return {
    settings: {
      name: 'Meridian Mobile',
      currency: 'EUR',
      limits: {
        escalation_rate: 0.22,
        escalation_appropriateness: 0.65,
        missed_escalation_rate: 0.05,
        escalation_recall: 0.8,
        handoff_sufficiency: 0.7,
      },
      wantedHalfWidth: 0.03,
      randomAuditRate: 0.02,
      disputedRule: 'majority',
      signatures: 1,
    },
    period: { from: '2025-11-10T08:00:00Z', to: '2025-11-16T20:00:00Z' },
    review: null,
    noReview: null,
    trend: { series: null, markers: [], sentence: '' },
    brand: NO_BRAND,
    date: '2025-11-17',
    labelsByVersion: [{ version: 4, labels: 280 }],
    kpis: [
      { ...kpi('escalation_rate', 0.23, 0.23, 0.23, 18_420), denominator: 'of 18,420 cases' },
      kpi('escalation_appropriateness', 0.714, 0.625, 0.79, 112),
      { ...kpi('missed_escalation_rate', 0.031, 0.011, 0.082, 84), upperBound: 0.076 },
      kpi('escalation_recall', 0.877, 0.724, 0.952, 196),
      kpi('handoff_sufficiency', 0.545, 0.452, 0.634, 112),
    ],
    remarks: [],
    counting: countingOf('majority', ['adjudicated', 'unanimous', 'single']),
    cohorts: [
      {
        name: 'topic',
        groups: [
          { field: 'topic', value: 'Roaming', kpis: [kpi('missed_escalation_rate', 0.1, 0.02, 0.3, 4)] },
        ],
      },
    ],
    packet: [
      {
        element: 'root_cause',
        label: 'Root cause',
        present: 0.36,
        partial: 0.16,
        absent: 0.48,
        notApplicable: 0,
        n: 112,
      },
      {
        element: 'attempted',
        label: 'What was attempted',
        present: 0.4,
        partial: 0.1,
        absent: 0.1,
        notApplicable: 0.4,
        n: 100,
      },
    ],
    calibration: checkSignal({
      ...sample,
      cases: sample.cases.map((one, i) => ({ ...one, group: i % 2 === 0 ? 'prompt 12' : 'prompt 11' })),
      signal: 'confidence',
      direction: 'higher_is_safer',
      guessed: false,
      by: 'agentVersion',
      field: 'agentVersion',
      presence: [],
      inForce: () => 0.8,
      lastSeen: new Map(),
      level: 0.95,
    }),
    advice: adviseThreshold({
      ...sample,
      signal: 'confidence',
      direction: 'higher_is_safer',
      unusable: 3,
      costs: usualCosts,
      currency: 'EUR',
      current: 0.8,
      seed: 'report',
      resamples: 100,
    }),
    guarantee: certifyThreshold(simulatePeriod(PERIOD).input),
    inForce: null,
    proposed: null,
    width: { now: { n: 84, halfWidth: 0.036 }, wanted: 0.03, neededMore: 38 },
    agreement: { cases: 40, ac1: { value: 0.74, low: 0.63, high: 0.84 }, reason: null },
    sampleSeed: '20251103',
    codebookVersion: 4,
    labels: 196,
    reviewers: 4,
    ...change,
  };
}
