import { costSweep } from '../../threshold/cost-sweep.ts';
import { sweepRows } from '../../threshold/sweep-row.ts';
import type { Method } from '../method.ts';
import { goldenCut, toLabelledCases, toSweepOptions } from './golden-sweep.ts';

export const costSweepMethod: Method = {
  name: 'cost_sweep',
  run(input, options) {
    const sweep = costSweep(toLabelledCases(input), toSweepOptions(options));
    if (sweep.value === null) return {};
    const { best, withinCapacity } = sweep;
    const rows = sweepRows(sweep);
    return {
      rows: {
        threshold: rows.map((row) => goldenCut(row.cut)),
        escalationRate: rows.map((row) => row.escalationRate),
        meanCost: rows.map((row) => row.meanCost),
        precision: rows.map((row) => row.precision),
        recall: rows.map((row) => row.recall),
        missedRate: rows.map((row) => row.missedRate),
        missedRequests: rows.map((row) => row.missedRequests),
      },
      minCost: best.meanCost,
      argmin: best.cuts.map(goldenCut),
      capacity: withinCapacity && {
        minCost: withinCapacity.meanCost,
        argmin: withinCapacity.cuts.map(goldenCut),
      },
    };
  },
};
