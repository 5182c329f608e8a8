import { cutValue } from '../../format.ts';
import type { ThresholdAdvice } from '../../model/threshold.ts';
import { columns, decimal, name, printed, share, whole } from '../cells.ts';
import type { Cell, Table } from '../report.ts';

interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The figures of the advice as numbers: costs in the unit entered, changes in cases, all per 1,000 cases. */
export function adviceTable({ current, best, saving, change, n }: ThresholdAdvice): Table {
  const row = (what: string, cut: number | null | undefined, figure: Estimate): readonly Cell[] => [
    name(what),
    printed(cut, cutValue),
    decimal(figure.estimate, 1),
    decimal(figure.low, 1),
    decimal(figure.high, 1),
    whole(n),
  ];
  const cost = (priced: { readonly cost: number; readonly low: number; readonly high: number }) => ({
    estimate: priced.cost,
    low: priced.low,
    high: priced.high,
  });
  return {
    id: 'advice',
    title: 'The advice in numbers, per 1,000 cases',
    columns: columns({
      what: ['What', 'text'],
      cut: ['Cut', 'number'],
      estimate: ['Estimate', 'number'],
      low: ['Low', 'number'],
      high: ['High', 'number'],
      n: ['n', 'count'],
    }),
    rows: [
      ...(current ? [row('Cost in force', current.cut, cost(current))] : []),
      ...(best ? [row('Cost of the cheapest cut', best.cut, cost(best))] : []),
      ...(saving ? [row('Saving by moving there', best?.cut, saving)] : []),
      ...(change
        ? [
            row('Change in handovers', best?.cut, change.escalated),
            row('Change in needless handovers', best?.cut, change.needless),
            row('Change in missed escalations', best?.cut, change.missed),
          ]
        : []),
    ],
  };
}

/** Cost and rates at every cut that was looked at. */
export function sweepTable({ curve }: ThresholdAdvice): Table {
  return {
    id: 'sweep',
    title: 'Cost and rates at each cut',
    columns: columns({
      cut: ['Cut', 'number'],
      cost: ['Cost per 1,000', 'number'],
      low: ['Low', 'number'],
      high: ['High', 'number'],
      escalated: ['Escalated, of all', 'share'],
      appropriate: ['Appropriate, of escalated', 'share'],
      recall: ['Recall', 'share'],
      missed: ['Missed, of the others', 'share'],
      labels: ['Labels that the cut hands over', 'count'],
    }),
    rows: curve.map((point) => [
      printed(point.cut, cutValue),
      decimal(point.cost, 1),
      decimal(point.low, 1),
      decimal(point.high, 1),
      share(point.escalationRate),
      share(point.appropriateness),
      share(point.recall),
      share(point.missedRate),
      whole(point.labelsEscalated),
    ]),
  };
}
