import { cutValue, fixed } from '../../../shared/format.ts';
import type { CurvePoint, Volume } from '../../../shared/model/threshold.ts';

const HEAD = [
  'Cut',
  'Cost',
  'Low',
  'High',
  'Not handed over',
  'Handed over',
  'Escalated %',
  'Appropriate %',
  'Missed %',
  'Recall %',
];

/** The points of the curves as a table; handovers a week where the period is known. */
export function curveTable(curve: readonly CurvePoint[], volume: Volume | null) {
  return {
    head: volume === null ? HEAD : [...HEAD, 'Handovers a week'],
    rows: curve.map((point) => rowOf(point, volume)),
  };
}

function rowOf(point: CurvePoint, volume: Volume | null): string[] {
  const { cost, low, high, missedCost, needlessCost } = point;
  const { escalationRate, appropriateness, missedRate, recall } = point;
  return [
    cutValue(point.cut),
    ...[cost, low, high, missedCost, needlessCost].map((value) => fixed(value, 0)),
    ...[escalationRate, appropriateness, missedRate, recall].map((rate) =>
      rate === null ? '' : fixed(rate * 100, 1),
    ),
    ...(volume === null ? [] : [fixed(((escalationRate * volume.cases) / volume.days) * 7, 0)]),
  ];
}
