import { maxIndex } from 'd3-array';
import type { ChartLabel } from './chart-label.ts';
import type { CostPoint, CutCurves } from './cost-curve-model.ts';
import { curveBoxes } from './curve-boxes.ts';
import { cutBoxes } from './cut-lines.tsx';
import type { Box } from './place-labels.ts';

interface Situation {
  readonly curves: CutCurves;
  readonly points: readonly CostPoint[];
  readonly x: (cut: number) => number;
  readonly y: (cost: number) => number;
  readonly top: number;
  readonly width: number;
}

/** Every label of the cost curve, at its mark; collisions are settled by weight. */
export function costCurveLabels(situation: Situation): ChartLabel[] {
  return [
    ...cutLabels(situation),
    ...zoneLabel(situation),
    ...rangeLabels(situation),
    ...lineLabels(situation),
  ];
}

function cutLabels({ curves, x, top }: Situation): ChartLabel[] {
  const { inForce, suggested, analytic, formatCut } = curves;
  const beside = (cut: number, side: 'start' | 'end') => ({
    x: x(cut) + (side === 'start' ? 8 : -8),
    y: top + 14,
    anchor: side,
  });
  const isRight = suggested !== null && inForce !== null && suggested > inForce;
  const labels: ChartLabel[] = [];
  if (inForce !== null) {
    labels.push({
      id: 'in force',
      text: `in force ${formatCut(inForce)}`,
      short: formatCut(inForce),
      ...beside(inForce, isRight ? 'end' : 'start'),
      otherwise: [beside(inForce, isRight ? 'start' : 'end')],
      weight: 10,
      strong: true,
      colour: 'ink',
    });
  }
  if (analytic !== null) {
    labels.push({
      id: 'analytic',
      text: `analytic ${formatCut(analytic)}`,
      short: 'analytic',
      ...beside(analytic, suggested !== null && analytic < suggested ? 'end' : 'start'),
      y: top + 44,
      otherwise: [
        { ...beside(analytic, 'end'), y: top + 44 },
        { ...beside(analytic, 'start'), y: top + 60 },
        { ...beside(analytic, 'end'), y: top + 60 },
      ],
      weight: 7,
    });
  }
  if (suggested !== null && suggested !== inForce) {
    labels.push({
      id: 'suggested',
      text: `suggested ${formatCut(suggested)}`,
      short: formatCut(suggested),
      ...beside(suggested, isRight ? 'start' : 'end'),
      otherwise: [
        beside(suggested, isRight ? 'end' : 'start'),
        { ...beside(suggested, isRight ? 'start' : 'end'), y: top + 30 },
      ],
      weight: 9,
      strong: true,
      colour: 'accent',
    });
  }
  return labels;
}

function zoneLabel({ curves, x, width }: Situation): ChartLabel[] {
  const zone = curves.equallyGood;
  if (!zone) return [];
  const middle = (x(zone.from) + x(zone.to)) / 2;
  return [
    {
      id: 'equally good',
      text: `equally good: ${curves.formatCut(zone.from)} to ${curves.formatCut(zone.to)}`,
      short: 'equally good',
      x: middle,
      y: 14,
      anchor: 'middle',
      otherwise: [
        { x: Math.max(x(zone.from), 0), y: 14, anchor: 'start' },
        { x: Math.min(x(zone.to), width), y: 14, anchor: 'end' },
      ],
      weight: 8,
    },
  ];
}

/** Hatched ranges name why; a narrow one says only how many labels it has, a very narrow one nothing. */
function rangeLabels({ curves, x, top }: Situation): ChartLabel[] {
  return curves.unlabelled.flatMap(({ from, to, labels }): ChartLabel[] => {
    const room = x(to) - x(from);
    const middle = (x(from) + x(to)) / 2;
    const words = labels === 1 ? '1 label' : `${labels} labels`;
    if (room < 52) return [];
    const second: ChartLabel = {
      id: `${from} n`,
      text: words,
      x: middle,
      y: top + 38,
      anchor: 'middle',
      weight: 4,
    };
    if (room < 96) return [second];
    return [
      { id: `${from} why`, text: 'not identifiable', x: middle, y: top + 24, anchor: 'middle', weight: 5 },
      second,
    ];
  });
}

/** Names of the three curves, each tried at several places along it, above and below. */
function lineLabels({ curves, points, x, y }: Situation): ChartLabel[] {
  const highest = maxIndex(points, ({ missedCost }) => missedCost);
  const early = [0.14, 0.2, 0.3, 0.08, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const late = early.map((share) => 1 - share);
  const [missedAt, needlessAt] = highest < points.length / 2 ? [early, late] : [late, early];
  const named = (
    id: string,
    text: string,
    cost: (point: CostPoint) => number,
    shares: readonly number[],
    lifts: readonly number[],
  ): Omit<ChartLabel, 'weight'>[] => {
    const places = lifts.flatMap((lift) =>
      shares.flatMap((share) => {
        const point = points[Math.round(share * (points.length - 1))];
        return point ? [{ x: x(point.cut), y: y(cost(point)) + lift, anchor: 'middle' as const }] : [];
      }),
    );
    const [first, ...otherwise] = places;
    return first ? [{ id, text, ...first, otherwise }] : [];
  };
  const above = [-8, -14, -22, 18, 24, 32, 40];
  const below = [18, 24, 32, 40, -8, -14, -22];
  return [
    ...named('total', 'total cost', ({ high }) => high, [0.84, 0.7, 0.24, 0.1], [-7, -12, -20]).map(
      (label): ChartLabel => ({ ...label, weight: 6, strong: true, colour: 'accent' }),
    ),
    ...named('missed', 'missed escalations', ({ missedCost }) => missedCost, missedAt, above).map(
      (label): ChartLabel => ({ ...label, short: 'missed', weight: 3 }),
    ),
    ...named('needless', curves.handoverName, ({ needlessCost }) => needlessCost, needlessAt, below).map(
      (label): ChartLabel => ({ ...label, short: 'handovers', weight: 2 }),
    ),
  ];
}

/** What the labels keep clear of: both plumb lines, the band, and the two thin curves. */
export function costCurveObstacles({ curves, points, x, y, top }: Situation, base: number): Box[] {
  const along = (upper: (point: CostPoint) => number, lower = upper) =>
    curveBoxes(points.map((point) => ({ x: x(point.cut), upper: y(upper(point)), lower: y(lower(point)) })));
  return [
    ...cutBoxes(curves, x, top, base),
    ...along(
      ({ high }) => high,
      ({ low }) => low,
    ),
    ...along(({ missedCost }) => missedCost),
    ...along(({ needlessCost }) => needlessCost),
  ];
}
