import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ReliabilityBin } from '../model/signal-check.ts';
import { AgreementTimes } from './agreement-times.tsx';
import { CostCurve } from './cost-curve.tsx';
import type { CostPoint, CutCurves } from './cost-curve-model.ts';
import { DotWhisker } from './dot-whisker.tsx';
import { Histogram } from './histogram.tsx';
import { type BoundPoint, PromiseCurve } from './promise-curve.tsx';
import { RateCurve } from './rate-curve.tsx';
import { ReliabilityCurve } from './reliability-curve.tsx';
import { SideHistogram } from './side-histogram.tsx';
import { StackedBars } from './stacked-bars.tsx';
import { WidthCurve } from './width-curve.tsx';
import { WidthMeter } from './width-meter.tsx';

const points: CostPoint[] = Array.from({ length: 41 }, (_, step) => {
  const cut = 0.2 + step * 0.0175;
  const cost = 2000 + 6000 * (cut - 0.55) ** 2;
  return {
    cut,
    cost,
    low: cost - 200,
    high: cost + 220,
    missedCost: 1400 - 800 * cut,
    needlessCost: cost - 1400 + 800 * cut,
    escalationRate: 0.2 * cut,
    appropriateness: 0.9 - 0.3 * cut,
    recall: 0.5 + 0.5 * cut,
    missedRate: 0.1 - 0.1 * cut,
    bands: {
      escalationRate: { low: 0.15 * cut, high: 0.25 * cut },
      appropriateness: null,
      recall: { low: 0.4, high: 1 },
      missedRate: { low: 0, high: 0.15 },
    },
  };
});
const curves: CutCurves = {
  points,
  inForce: 0.62,
  suggested: 0.55,
  analytic: 0.57,
  handoverName: 'needless handovers',
  equallyGood: { from: 0.51, to: 0.58 },
  unlabelled: [{ from: 0.2, to: 0.36, labels: 7 }],
  formatCut: (cut) => cut.toFixed(2),
};
const whisker = {
  width: 150,
  domain: [0, 1] as const,
  estimate: 0.7,
  low: 0.6,
  high: 0.8,
  label: '70 %, 60 to 80',
};

const times = [
  { name: 'W45', value: 0.7, low: 0.5, high: 0.9, cases: 40, few: false },
  { name: 'W46', value: 0.2, low: -0.3, high: 0.8, cases: 6, few: true },
  { name: 'W47', value: null, low: null, high: null, cases: 3, few: true },
];
const bounds: BoundPoint[] = points.map(({ cut }) => ({
  cut,
  upper: 0.09 - 0.08 * cut,
  rate: 0.06 - 0.06 * cut,
  state: cut > 0.85 ? 'too_few_labels' : cut > 0.55 ? 'shown' : 'not_tested',
}));
function reliabilityBin(stated: number, observed: number, n: number): ReliabilityBin {
  const bars = { low: 0.05, high: 0.9, consistentLow: stated - 0.1, consistentHigh: stated + 0.1 };
  const size = { n, nEff: n, share: n / 29, escalated: 4 };
  return { from: stated - 0.1, to: stated + 0.1, stated, observed, ...bars, ...size };
}
const charts = {
  AgreementTimes: <AgreementTimes width={600} times={times} enough={0.6} label="AC1 0.70, then 0.20" />,
  DotWhisker: <DotWhisker {...whisker} n={40} limit={0.65} />,
  WidthMeter: <WidthMeter width={92} halfWidth={0.036} wanted={0.03} label="now 3.6 points" />,
  WidthCurve: (
    <WidthCurve
      width={380}
      points={[
        { n: 20, halfWidth: 0.08 },
        { n: 84, halfWidth: 0.036 },
        { n: 140, halfWidth: 0.028 },
      ]}
      now={{ n: 84, halfWidth: 0.036 }}
      wanted={0.03}
      neededMore={38}
      label="38 more labels reach 3.0 points"
    />
  ),
  CostCurve: <CostCurve width={860} curves={curves} label="Move 0.62 to 0.55" />,
  RateCurve: <RateCurve width={860} curves={curves} label="Recall rises with the cut" />,
  PromiseCurve: (
    <PromiseCurve
      width={268}
      points={bounds}
      alpha={0.05}
      safeIsHigh
      marks={[{ cut: points[24]!.cut, name: 'in force', inForce: true }]}
      formatCut={(cut) => cut.toFixed(2)}
      label="Missed at most 5 %: shown at 0.55"
    />
  ),
  ReliabilityCurve: (
    <ReliabilityCurve
      width={380}
      bins={[reliabilityBin(0.2, 0.1, 20), reliabilityBin(0.8, 0.7, 9)]}
      counts={[
        { from: 0, to: 0.5, escalated: 4, automated: 16 },
        { from: 0.5, to: 1, escalated: 8, automated: 1 },
      ]}
      inForce={0.62}
      bars="true-rate"
      xTitle="risk"
      label="Too sure of itself"
    />
  ),
  SideHistogram: (
    <SideHistogram
      width={380}
      bars={[
        { from: 0, to: 4, escalated: 4, automated: 16 },
        { from: 4, to: 8, escalated: 8, automated: 0 },
      ]}
      inForce={5}
      xTitle="Turns"
      label="28 labels by turns"
    />
  ),
  StackedBars: (
    <StackedBars
      width={380}
      rows={[
        {
          name: 'Root cause',
          parts: [
            { kind: 'present', share: 0.4 },
            { kind: 'partial', share: 0.2 },
            { kind: 'absent', share: 0.4 },
          ],
          printed: '45',
        },
      ]}
      heads={['present', 'partial', 'absent']}
      label="Root cause is absent most often"
    />
  ),
  Histogram: (
    <Histogram
      width={380}
      bins={[
        { from: 0, to: 0.5, count: 4 },
        { from: 0.5, to: 1, count: 9 },
      ]}
      cut={0.62}
      value={0.41}
      format={(value) => value.toFixed(2)}
      label="Below the cut"
    />
  ),
};

describe.each(Object.entries(charts))('%s', (_, chart) => {
  const drawing = renderToStaticMarkup(chart);
  it('is drawn without a browser, and the same every time', () => {
    expect(drawing.startsWith('<svg')).toBe(true);
    expect(renderToStaticMarkup(chart)).toBe(drawing);
    expect(drawing).not.toContain('NaN');
  });
  it('says its finding to those who cannot see it', () => {
    expect(drawing).toMatch(/role="img" aria-label="[^"]+"/);
  });
  it('takes every colour from a token', () => {
    const colours = [...drawing.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
    expect(colours.filter((colour) => colour !== 'none' && !colour?.startsWith('var(--pl-'))).toEqual([]);
  });
  it('needs neither style attributes nor ids, which a page may forbid or use already', () => {
    expect(drawing).not.toMatch(/ (style|id)="/);
  });
});

describe('an estimate as a dot with a whisker', () => {
  const parts = (drawing: string) => [...drawing.matchAll(/data-part="([^"]+)"/g)].map(([, part]) => part);
  it('is filled from 20 labels on and hollow below', () => {
    expect(parts(renderToStaticMarkup(<DotWhisker {...whisker} n={20} />))).toEqual(['whisker', 'dot']);
    expect(parts(renderToStaticMarkup(<DotWhisker {...whisker} n={19} />))).toEqual([
      'whisker',
      'hollow-dot',
    ]);
  });
  it('is a diamond without a whisker when it was counted in full', () => {
    expect(parts(renderToStaticMarkup(<DotWhisker {...whisker} n={3} isFullCount />))).toEqual(['diamond']);
  });
  it('is read against a plumb line when there is a limit', () => {
    expect(parts(renderToStaticMarkup(<DotWhisker {...whisker} n={20} limit={0.65} />))).toContain(
      'plumb-line',
    );
  });
});

describe('agreement over time', () => {
  it('is hollow where few cases are shared, and draws nothing where it is undefined', () => {
    const drawing = renderToStaticMarkup(<AgreementTimes width={600} times={times} enough={0.6} label="x" />);
    expect(drawing.match(/data-part="dot"/g)).toHaveLength(1);
    expect(drawing.match(/data-part="hollow-dot"/g)).toHaveLength(1);
    expect(drawing).toContain('n = 3');
  });
});

describe('the curve of a promise', () => {
  const drawing = renderToStaticMarkup(charts.PromiseCurve);
  it('hangs the bounds against one plumb line, and hatches the cuts with too few labels', () => {
    expect(drawing.match(/data-part="plumb-line"/g)).toHaveLength(1);
    expect(drawing).toContain('at most 5\u00a0%');
    expect(drawing.match(/data-part="hatch"/g)).toHaveLength(1);
  });
  it('is strong only where the promise is shown', () => {
    const ends = /data-part="shown" d="M[\d.]+,([\d.]+).*L[\d.]+,([\d.]+)"/.exec(drawing);
    const top = (cut: number) => 172 - ((cut - 0.2) / (0.9 - 0.2)) * (172 - 22);
    expect(Number(ends?.[2])).toBeCloseTo(top(0.8475), 0);
    expect(Number(ends?.[1])).toBeCloseTo(top(0.5675), 0);
  });
  it('names the cut in force', () => {
    expect(drawing).toContain('in force 0.62');
  });
});

describe('the reliability curve', () => {
  const bins = [reliabilityBin(0.2, 0.1, 20), reliabilityBin(0.8, 0.7, 9)];
  const shared = { width: 380, bins, inForce: null, xTitle: 'risk', label: 'x' } as const;
  const heights = (drawing: string) =>
    [...drawing.matchAll(/y1="([\d.]+)" x2="[\d.]+" y2="([\d.]+)" stroke-width="2"/g)].map(([, a, b]) =>
      Math.round(Number(b) - Number(a)),
    );
  it('draws the bars that were asked for', () => {
    const trueRate = heights(renderToStaticMarkup(<ReliabilityCurve {...shared} bars="true-rate" />));
    const consistency = heights(renderToStaticMarkup(<ReliabilityCurve {...shared} bars="consistency" />));
    expect(trueRate).toHaveLength(2);
    expect(consistency[0]! / trueRate[0]!).toBeCloseTo(0.2 / 0.85, 1);
  });
  it('is hollow in bins of fewer than twelve labels', () => {
    const drawing = renderToStaticMarkup(<ReliabilityCurve {...shared} bars="true-rate" />);
    const fills = [...drawing.matchAll(/<circle[^>]*fill="([^"]+)"/g)].map(([, fill]) => fill);
    expect(fills).toEqual(['var(--pl-accent)', 'var(--pl-surface)']);
  });
  it('is a group with operable parts when bins can be clicked', () => {
    const drawing = renderToStaticMarkup(
      <ReliabilityCurve
        {...shared}
        bars="true-rate"
        overlay={({ x, top }) => <circle cx={x(0.5)} cy={top} />}
      />,
    );
    expect(drawing).toContain('role="group"');
  });
});

describe('the cost curve', () => {
  const drawing = renderToStaticMarkup(charts.CostCurve);
  it('stops where there are no labels instead of guessing', () => {
    const total = /data-part="total" d="M([\d.]+),/.exec(drawing)?.[1];
    const hatchEnds = 52 + ((0.36 - 0.2) / (0.9 - 0.2)) * (860 - 52 - 16);
    expect(Number(total)).toBeGreaterThanOrEqual(hatchEnds - 0.1);
    expect(drawing).toContain('not identifiable');
    expect(drawing).toContain('7 labels');
  });
  it('names both cuts and the zone that is equally good', () => {
    expect(drawing).toContain('suggested 0.55');
    expect(drawing).toContain('in force 0.62');
    expect(drawing).toContain('equally good: 0.51 to 0.58');
  });
  it('draws one plumb line when the advice is to keep the cut', () => {
    const keep = renderToStaticMarkup(
      <CostCurve width={860} curves={{ ...curves, suggested: 0.62 }} label="Keep" />,
    );
    expect(keep.match(/data-part="plumb-line"/g)).toHaveLength(1);
  });
  it('is a group with operable parts when a trial cut is drawn on it', () => {
    const trial = renderToStaticMarkup(
      <CostCurve
        width={860}
        curves={curves}
        label="Trial"
        overlay={({ x, top }) => <circle cx={x(0.5)} cy={top} />}
      />,
    );
    expect(trial).toContain('role="group"');
  });
});
