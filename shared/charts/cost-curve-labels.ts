import { maxIndex } from 'd3-array';
import type { ChartLabel } from './chart-label.ts';
import type { CostPoint, CutCurves } from './cost-curve-model.ts';

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
  const { inForce, suggested, formatCut } = curves;
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

function lineLabels({ points, x, y }: Situation): ChartLabel[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  const at = (share: number) => points[Math.round(share * (points.length - 1))] ?? first;
  const along = (cost: (point: CostPoint) => number, shares: readonly number[], lift: number) =>
    shares.map((share) => ({ x: x(at(share).cut), y: y(cost(at(share))) + lift, anchor: 'middle' as const }));
  const named = (
    id: string,
    text: string,
    places: ReturnType<typeof along>,
    weight: number,
  ): ChartLabel[] => {
    const [place, ...otherwise] = places;
    return place ? [{ id, text, ...place, otherwise, weight }] : [];
  };
  const highest = maxIndex(points, ({ missedCost }) => missedCost);
  const missedShares = highest < points.length / 2 ? [0.14, 0.2, 0.3, 0.08] : [0.86, 0.8, 0.7, 0.92];
  const needlessShares = missedShares.map((share) => 1 - share);
  return [
    ...named(
      'missed',
      'missed escalations',
      [
        ...along(({ missedCost }) => missedCost, missedShares, -8),
        ...along(({ missedCost }) => missedCost, missedShares, 16),
      ],
      3,
    ),
    ...named(
      'needless',
      'needless handovers',
      [
        ...along(({ needlessCost }) => needlessCost, needlessShares, 16),
        ...along(({ needlessCost }) => needlessCost, needlessShares, -8),
      ],
      2,
    ),
    ...named(
      'total',
      'total cost',
      along(({ high }) => high, [0.84, 0.7, 0.24, 0.1], -6),
      6,
    ).map((label): ChartLabel => ({ ...label, strong: true, colour: 'accent' })),
  ];
}
