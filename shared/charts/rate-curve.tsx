import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { memo } from 'react';
import { NBSP } from '../format.ts';
import { Rows, roomyTicks, Ticks } from './axis.tsx';
import type { ChartLabel } from './chart-label.ts';
import type { CostPoint, CutCurves, RateName } from './cost-curve-model.ts';
import { cutMargin, cutScale, isIdentified } from './cost-curve-model.ts';
import { curveBoxes } from './curve-boxes.ts';
import { CutLines, cutBoxes, EquallyGoodField, UnlabelledRanges } from './cut-lines.tsx';
import { round } from './label.tsx';
import { paint } from './paint.ts';
import { PlacedLabels } from './placed-labels.tsx';

interface RateCurveProps {
  readonly width: number;
  readonly height?: number;
  readonly curves: CutCurves;
  readonly label: string;
}

const known = (curves: CutCurves, rate: RateName) =>
  curves.points.flatMap((point) => {
    const value = point[rate];
    return value === null || !isIdentified(curves, point.cut) ? [] : [{ cut: point.cut, value }];
  });

const series: readonly { rate: RateName; name: string; dash: string | null; places: readonly number[] }[] = [
  { rate: 'recall', name: 'recall', dash: null, places: [0.94, 0.8, 0.06] },
  { rate: 'appropriateness', name: 'appropriate, of escalated', dash: '6 3', places: [0.16, 0.84, 0.5] },
  { rate: 'escalationRate', name: 'escalation rate, of all cases', dash: '1.5 3', places: [0.82, 0.18, 0.5] },
  {
    rate: 'missedRate',
    name: 'missed, of the others',
    dash: '8 3 1.5 3',
    places: [0.5, 0.3, 0.7, 0.1, 0.9, 0.4, 0.6],
  },
];

const top = 14;

/** Recall, appropriateness, escalation and missed rate against the cut, on the x axis of the cost curve above it. */
export const RateCurve = memo(function RateCurve({ width, height = 150, curves, label }: RateCurveProps) {
  const base = height - 26;
  const x = cutScale(curves, width);
  const y = scaleLinear([0, 1], [base, top]);
  const [left, right] = [cutMargin.left, width - cutMargin.right];
  const lines = { curves, x, top, base };
  const path = (rate: RateName) =>
    line<CostPoint>(
      ({ cut }) => round(x(cut)),
      (point) => round(y(point[rate] ?? 0)),
    ).defined((point) => point[rate] !== null && isIdentified(curves, point.cut))([...curves.points]) ?? '';
  const band = (rate: RateName) =>
    area<CostPoint>(
      ({ cut }) => round(x(cut)),
      ({ bands }) => round(y(bands[rate]?.low ?? 0)),
      ({ bands }) => round(y(bands[rate]?.high ?? 0)),
    ).defined((point) => point.bands[rate] !== null && isIdentified(curves, point.cut))([...curves.points]) ??
    '';
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <UnlabelledRanges {...lines} />
      <Rows
        y={y}
        ticks={[0, 0.5, 1]}
        left={left}
        right={right}
        format={(share) => `${Math.round(share * 100)}${NBSP}%`}
      />
      <EquallyGoodField {...lines} />
      {series.map(({ rate }) => (
        <path key={rate} data-part={`${rate} band`} d={band(rate)} fill={paint('band')} opacity={0.45} />
      ))}
      {series.map(({ rate, dash }) => (
        <path
          key={rate}
          data-part={rate}
          d={path(rate)}
          fill="none"
          stroke={paint(dash === null ? 'accent' : 'ink2')}
          strokeWidth={1.8}
          strokeLinejoin="round"
          {...(dash === null ? {} : { strokeDasharray: dash })}
        />
      ))}
      <Ticks x={x} ticks={roomyTicks(x, right - left)} base={base} format={curves.formatCut} />
      <CutLines {...lines} />
      <PlacedLabels
        labels={rateLabels(curves, x, y)}
        bounds={{ left: 0, right: width, top: 0, bottom: base }}
        taken={[...cutBoxes(curves, x, top, base), ...rateBoxes(curves, x, y)]}
      />
    </svg>
  );
});

function rateLabels(
  curves: CutCurves,
  x: (cut: number) => number,
  y: (rate: number) => number,
): ChartLabel[] {
  return series.flatMap(({ rate, name, places, dash }, rank): ChartLabel[] => {
    const points = known(curves, rate);
    const spots = places.flatMap((share) => {
      const point = points[Math.round(share * (points.length - 1))];
      if (!point) return [];
      return [-7, 16, -11, 21].map((lift) => ({
        x: x(point.cut),
        y: y(point.value) + lift,
        anchor: 'middle' as const,
      }));
    });
    const [first, ...otherwise] = spots;
    if (!first) return [];
    const looks = dash === null ? { colour: 'accent' as const, strong: true } : {};
    return [{ id: rate, text: name, ...first, otherwise, weight: 4 - rank, ...looks }];
  });
}

/** What the labels keep clear of: the curves themselves. */
function rateBoxes(curves: CutCurves, x: (cut: number) => number, y: (rate: number) => number) {
  return series.flatMap(({ rate }) =>
    curveBoxes(
      known(curves, rate).map(({ cut, value }) => ({ x: x(cut), upper: y(value), lower: y(value) })),
    ),
  );
}
