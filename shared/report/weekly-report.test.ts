import { describe, expect, it } from 'vitest';
import { kpiWords } from '../analysis/kpi-words.ts';
import { KpiId } from '../model/kpi.ts';
import { calibrationFigure } from './calibration-figure.ts';
import { limitsFigure } from './kpi-rows.ts';
import { nextChanges } from './next-changes.ts';
import type { Drawing, Report } from './report.ts';
import type { WeeklyInput } from './report-input.ts';
import { testReportInput } from './test-report-input.ts';
import { weeklyReport } from './weekly-report.ts';

const input = testReportInput();
const report = weeklyReport(input);
const limitsOf = ({ kpis, settings }: WeeklyInput) => limitsFigure(kpis, settings.limits);
const changesOf = (of: WeeklyInput) => nextChanges(of, limitsOf(of).rows);
const sectionOf = (of: Report, id: string) => of.sections.find((section) => section.id === id);
const drawingIn = (of: Report, type: Drawing['type']) =>
  of.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'drawing' && block.drawing.type === type ? [block] : []))[0];
const withLimits = (limits: object) => testReportInput({ settings: { ...input.settings, limits } });

describe('the table of limits', () => {
  it('has every KPI with its denominator, n and interval', () => {
    expect(limitsOf(input).rows.map((row) => row.id)).toEqual(KpiId.options);
    for (const row of limitsOf(input).rows) {
      expect(row.of).toMatch(/^of [\d,]+ .*(counted|n\u00a0=\u00a0\d+)$/);
      expect(row.figures?.interval).toMatch(/^([\d.]+ to [\d.]+|full count)$/);
    }
  });
  it('says yes only when the whole interval is inside, and no only when it is outside', () => {
    expect(limitsOf(input).rows.map((row) => row.inside)).toEqual([
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
    const row = limitsOf({ ...input, kpis }).rows[3]!;
    expect(row).toMatchObject({ figures: null, reason: sentence, inside: 'Undecided' });
  });
  it('shows no estimate below ten labels, but still what could be missed at most', () => {
    const kpis = input.kpis.map((kpi) => (kpi.id === 'missed_escalation_rate' ? { ...kpi, n: 9 } : kpi));
    const row = limitsOf({ ...input, kpis }).rows[2]!;
    expect(row.figures).toBeNull();
    expect(row.reason).toBe('Not estimated below 10 labels. At most 7.6\u00a0% could be so.');
  });
  it('prints what cannot tell could change, counted each way', () => {
    expect(limitsOf(input).notes[1]).toContain('6 labels say cannot tell; counted each way:');
  });
});

describe('the headline', () => {
  it('names what is broken, then what is open', () => {
    expect(report.headline).toBe(
      'We hand over too often and our handovers tell too little. Needless handovers and missed cases are not yet pinned down.',
    );
  });
  it('says so when every limit is met', () => {
    expect(weeklyReport(withLimits({ escalation_rate: 0.3, escalation_recall: 0.5 })).headline).toBe(
      'We are inside both limits.',
    );
  });
  it('states the rates when nobody set a limit', () => {
    expect(weeklyReport(withLimits({})).headline).toBe(
      'About 71\u00a0% of the handovers were needed and about 3\u00a0% of the automated cases should have been handed over.',
    );
  });
  it('says that rates without population counts are those of the sample', () => {
    const kpis = input.kpis.map((kpi) => ({ ...kpi, weighted: false }));
    expect(weeklyReport({ ...withLimits({}), kpis }).headline).toContain(
      'of the handovers in this sample were needed',
    );
  });
  it('leaves a rate on fewer than ten labels out', () => {
    const kpis = input.kpis.map((kpi) => (kpi.id === 'missed_escalation_rate' ? { ...kpi, n: 9 } : kpi));
    expect(weeklyReport({ ...withLimits({}), kpis }).headline).toBe(
      'About 71\u00a0% of the handovers were needed.',
    );
  });
  it('admits that there is nothing to say without labels', () => {
    const kpis = input.kpis.map((kpi) => (kpi.method === 'full_count' ? kpi : { ...kpi, n: 0 }));
    expect(weeklyReport({ ...input, kpis }).headline).toBe(
      'There are not enough labels yet to say whether we hand over when we should.',
    );
  });
});

describe('what changes next', () => {
  it('each has an expectation and what would show that it was wrong', () => {
    expect(changesOf(input).map((row) => row.change)).toEqual([
      expect.stringMatching(/^Threshold/),
      'Handover: add root cause',
      'Label 38\u00a0more automated cases',
    ]);
    for (const row of changesOf(input))
      expect(Math.min(row.expected.length, row.wrongIf.length)).toBeGreaterThan(10);
  });
  it('is "no change" when nothing was decided, and that is signed too', () => {
    const quiet = testReportInput({ advice: null, packet: [], width: { ...input.width, neededMore: null } });
    expect(changesOf(quiet).map((row) => row.change)).toEqual(['No change']);
  });
});

describe('the rest of the report', () => {
  it('puts the element that is absent most often first, among the cases to which it applies', () => {
    const [table] = drawingIn(report, 'packet')!.tables;
    expect(table!.rows.map(([element, , , absent]) => [element!.printed, absent!.printed])).toEqual([
      ['Root cause', '48.0\u00a0%'],
      ['What was attempted', '16.7\u00a0%'],
    ]);
  });
  it('gives a cohort below ten labels no estimate', () => {
    const { drawing, tables } = drawingIn(report, 'cohort')!;
    expect(drawing).toMatchObject({
      cohort: {
        rows: [{ cells: [{}, {}, { estimate: '–', detail: 'n\u00a0=\u00a04: too few labels' }, {}] }],
      },
    });
    expect(tables[0]!.rows[0]!.map(({ value }) => value).slice(3)).toEqual([null, null, null, 4]);
  });
  it('carries seed, codebook, policy, labels and agreement on every sheet', () => {
    expect(report.footer).toBe(
      'Sample seed 20251103, codebook v4, no signed policy, 196\u00a0labelled cases by 4\u00a0reviewers, AC1 on the verdict 0.74 (0.63 to 0.84)',
    );
  });
  it('says that unweighted numbers describe the sample only', () => {
    const kpis = input.kpis.map((kpi) => ({ ...kpi, weighted: false }));
    const plain = weeklyReport({ ...input, kpis });
    expect(plain.lead).toContain('The numbers describe the sample only.');
    expect(plain.notes[0]).toContain('say nothing about traffic');
  });
});

describe('whether the signal may carry a threshold', () => {
  it('is told version by version, with a curve and its figures', () => {
    const { headline, panels } = calibrationFigure(input.calibration!);
    expect(headline).toMatch(/^confidence may carry a threshold in/);
    expect(panels.map(({ name }) => name).sort()).toEqual(['prompt 11', 'prompt 12']);
    for (const panel of panels) {
      expect(panel.bins!.length).toBeGreaterThan(2);
      expect(panel.figures).toMatch(/^n.=.\d+, AUROC 0\.\d\d \(.*\), Brier 0\.\d{3}, ECE/);
    }
  });
  it('is left out where there is no signal', () => {
    expect(sectionOf(report, 'signal-confidence')).toBeDefined();
    expect(sectionOf(weeklyReport({ ...input, calibration: null }), 'signal-confidence')).toBeUndefined();
  });
});

describe('how each number was made', () => {
  it('is said of every KPI, of the agreement and of the threshold, with n and the codebook', () => {
    expect(report.methods.map(({ number }) => number)).toEqual([
      'Threshold on confidence',
      ...KpiId.options.map((id) => kpiWords[id].name),
      'Agreement on the verdict',
    ]);
    for (const { n, codebookVersion } of report.methods) {
      expect(n).toBeGreaterThan(0);
      expect(codebookVersion).toBe(4);
    }
  });
  it('names labels that were made under an older wording', () => {
    const labelsByVersion = [
      { version: 3, labels: 23 },
      { version: 4, labels: 257 },
    ];
    expect(weeklyReport({ ...input, labelsByVersion }).notes[2]).toBe(
      'Questions are those of codebook v4. Counted with them: 23\u00a0labels under v3.',
    );
  });
});
