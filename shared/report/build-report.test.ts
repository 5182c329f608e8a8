import { describe, expect, it } from 'vitest';
import { KpiId } from '../model/kpi.ts';
import { buildReport } from './build-report.ts';
import { testReportInput } from './test-report-input.ts';

const input = testReportInput();
const report = buildReport(input);
const withLimits = (limits: object) => testReportInput({ settings: { ...input.settings, limits } });

describe('the table of limits', () => {
  it('has every KPI with its denominator, n and interval', () => {
    expect(report.limits.rows.map((row) => row.id)).toEqual(KpiId.options);
    for (const row of report.limits.rows) {
      expect(row.of).toMatch(/^of [\d,]+ .*(counted|n\u00a0=\u00a0\d+)$/);
      expect(row.figures?.interval).toMatch(/^([\d.]+ to [\d.]+|full count)$/);
    }
  });
  it('says yes only when the whole interval is inside, and no only when it is outside', () => {
    expect(report.limits.rows.map((row) => row.inside)).toEqual([
      'No',
      'Undecided',
      'Undecided',
      'Undecided',
      'No',
    ]);
  });
  it('keeps the row of a KPI that cannot be estimated, with the reason', () => {
    const sentence = 'Recall needs labels on both sides.';
    const kpis = input.kpis.map((kpi) => {
      const { estimate: _e, low: _l, high: _h, ...rest } = kpi;
      return kpi.id === 'escalation_recall' ? { ...rest, reason: { code: 'too-few', sentence } } : kpi;
    });
    const row = buildReport({ ...input, kpis }).limits.rows[3]!;
    expect(row).toMatchObject({ figures: null, reason: sentence, inside: 'Undecided' });
  });
  it('shows no estimate below ten labels, but still what could be missed at most', () => {
    const kpis = input.kpis.map((kpi) => (kpi.id === 'missed_escalation_rate' ? { ...kpi, n: 9 } : kpi));
    const row = buildReport({ ...input, kpis }).limits.rows[2]!;
    expect(row.figures).toBeNull();
    expect(row.reason).toBe('Not estimated below 10 labels. At most 7.6\u00a0% could be so.');
  });
  it('prints what cannot tell could change, counted each way', () => {
    expect(report.limits.notes[1]).toContain('6 labels say cannot tell; counted each way:');
  });
});

describe('the headline', () => {
  it('names what is broken, then what is open', () => {
    expect(report.headline).toBe(
      'We hand over too often and our handovers tell too little. Needless handovers and missed cases are not yet pinned down.',
    );
  });
  it('says so when every limit is met', () => {
    expect(buildReport(withLimits({ escalation_rate: 0.3, escalation_recall: 0.5 })).headline).toBe(
      'We are inside both limits.',
    );
  });
  it('states the rates when nobody set a limit', () => {
    expect(buildReport(withLimits({})).headline).toBe(
      'About 71\u00a0% of the handovers were needed and about 3\u00a0% of the automated cases should have been handed over.',
    );
  });
  it('says that rates without population counts are those of the sample', () => {
    const kpis = input.kpis.map((kpi) => ({ ...kpi, weighted: false }));
    expect(buildReport({ ...withLimits({}), kpis }).headline).toContain(
      'of the handovers in this sample were needed',
    );
  });
  it('leaves a rate on fewer than ten labels out', () => {
    const kpis = input.kpis.map((kpi) => (kpi.id === 'missed_escalation_rate' ? { ...kpi, n: 9 } : kpi));
    expect(buildReport({ ...withLimits({}), kpis }).headline).toBe(
      'About 71\u00a0% of the handovers were needed.',
    );
  });
  it('admits that there is nothing to say without labels', () => {
    const kpis = input.kpis.map((kpi) => (kpi.method === 'full_count' ? kpi : { ...kpi, n: 0 }));
    expect(buildReport({ ...input, kpis }).headline).toBe(
      'There are not enough labels yet to say whether we hand over when we should.',
    );
  });
});

describe('what changes next', () => {
  it('each has an expectation and what would show that it was wrong', () => {
    expect(report.changes.map((row) => row.change)).toEqual([
      expect.stringMatching(/^Threshold/),
      'Handover: add root cause',
      'Label 38\u00a0more automated cases',
    ]);
    for (const row of report.changes)
      expect(Math.min(row.expected.length, row.wrongIf.length)).toBeGreaterThan(10);
  });
  it('is "no change" when nothing was decided, and that is signed too', () => {
    const quiet = testReportInput({ advice: null, packet: [], width: { ...input.width, neededMore: null } });
    expect(buildReport(quiet).changes.map((row) => row.change)).toEqual(['No change']);
  });
});

describe('the rest of the report', () => {
  it('puts the element that is absent most often first, among the cases to which it applies', () => {
    expect(report.packet!.rows.map((row) => [row.name, row.printed])).toEqual([
      ['Root cause', '48\u00a0%'],
      ['What was attempted', '17\u00a0%'],
    ]);
  });
  it('gives a cohort below ten labels no estimate', () => {
    expect(report.cohorts[0]!.rows[0]!.cells[2]).toEqual({
      estimate: '–',
      detail: 'n\u00a0=\u00a04: too few labels',
    });
  });
  it('carries seed, codebook, policy, labels and agreement on every sheet', () => {
    expect(report.footer).toBe(
      'Sample seed 20251103, codebook v4, no signed policy, 196\u00a0labelled cases by 4\u00a0reviewers, AC1 on the verdict 0.74 (0.63 to 0.84)',
    );
  });
  it('says that unweighted numbers describe the sample only', () => {
    const kpis = input.kpis.map((kpi) => ({ ...kpi, weighted: false }));
    const plain = buildReport({ ...input, kpis });
    expect(plain.lead).toContain('The numbers describe the sample only.');
    expect(plain.methods[0]).toContain('say nothing about traffic');
  });
});

describe('whether the signal may carry a threshold', () => {
  it('is told version by version, with a curve and its figures', () => {
    const calibration = report.calibration!;
    expect(calibration.headline).toMatch(/^confidence may carry a threshold in/);
    expect(calibration.panels.map(({ name }) => name).sort()).toEqual(['prompt 11', 'prompt 12']);
    for (const panel of calibration.panels) {
      expect(panel.bins!.length).toBeGreaterThan(2);
      expect(panel.figures).toMatch(/^n.=.\d+, AUROC 0\.\d\d \(.*\), Brier 0\.\d{3}, ECE/);
    }
  });
  it('is left out where there is no signal', () => {
    expect(buildReport({ ...input, calibration: null }).calibration).toBeNull();
  });
});
