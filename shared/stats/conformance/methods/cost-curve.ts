import { costCurve, costEnvelope } from '../../threshold/cost-curve.ts';
import type { Method } from '../method.ts';
import { goldenCut, toLabelledCases } from './golden-sweep.ts';

export const costCurveMethod: Method = {
  name: 'cost_curve',
  run(input, options) {
    const { pcGrid } = options as { pcGrid: readonly number[] };
    const { lines } = costCurve(toLabelledCases(input));
    if (!lines) return {};
    const envelope = pcGrid.map((x) => costEnvelope(lines, x));
    return {
      threshold: lines.map((line) => goldenCut(line.cut)),
      fnr: lines.map((line) => line.missRate),
      fpr: lines.map((line) => line.falseAlarmRate),
      envelope: envelope.map((point) => point.cost),
      argmin: envelope.map((point) => point.cuts.map(goldenCut)),
    };
  },
};
