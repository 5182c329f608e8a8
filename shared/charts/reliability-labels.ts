import type { ReliabilityBin } from '../model/signal-check.ts';
import type { ChartLabel } from './chart-label.ts';
import type { Box } from './place-labels.ts';

type Scale = (value: number) => number;

/** The name of the diagonal, wherever no bin stands in the way, and that of the cut in force. */
export function reliabilityLabels(
  cutName: string | null,
  inForce: number | null,
  x: Scale,
  y: Scale,
): ChartLabel[] {
  const above = [0.95, 0.85, 0.75, 0.6, 0.45].map((at) => ({
    x: x(at) - 12,
    y: y(at),
    anchor: 'end' as const,
  }));
  const below = [0.3, 0.45, 0.6, 0.2].map((at) => ({
    x: x(at) + 12,
    y: y(at) + 14,
    anchor: 'start' as const,
  }));
  const diagonal: ChartLabel = {
    id: 'diagonal',
    text: 'calibrated',
    x: x(0.15) + 12,
    y: y(0.15) + 14,
    anchor: 'start',
    otherwise: [...below, ...above],
    weight: 1,
  };
  if (cutName === null || inForce === null) return [diagonal];
  const at = x(inForce);
  return [
    diagonal,
    {
      id: 'in-force',
      text: cutName,
      x: at - 6,
      y: y(1) + 10,
      anchor: 'end',
      otherwise: [
        { x: at + 6, y: y(1) + 10, anchor: 'start' },
        { x: at + 6, y: y(0) - 6, anchor: 'start' },
        { x: at - 6, y: y(0) - 6, anchor: 'end' },
      ],
      weight: 2,
    },
  ];
}

/** Boxes along one stretch of the curve: enough that no label fits between them. */
const STEPS = 8;

/** What no label may cover: the bars, the curve through the bins, and the plumb line. */
export function reliabilityObstacles(
  bins: readonly ReliabilityBin[],
  bars: 'true-rate' | 'consistency',
  inForce: number | null,
  x: Scale,
  y: Scale,
): Box[] {
  const around = (at: number, height: number, half: number): Box => ({
    left: at - half,
    right: at + half,
    top: height - half,
    bottom: height + half,
  });
  const uprights = bins.map(({ stated, low, high, consistentLow, consistentHigh }) => ({
    left: x(stated) - 6,
    right: x(stated) + 6,
    top: y(bars === 'true-rate' ? high : consistentHigh),
    bottom: y(bars === 'true-rate' ? low : consistentLow),
  }));
  const curve = bins.slice(1).flatMap((bin, i) => {
    const before = bins[i]!;
    return Array.from({ length: STEPS }, (_, step) => {
      const share = (step + 0.5) / STEPS;
      const stated = before.stated + share * (bin.stated - before.stated);
      const observed = before.observed + share * (bin.observed - before.observed);
      return around(x(stated), y(observed), 4);
    });
  });
  const cut =
    inForce === null ? [] : [{ left: x(inForce) - 2, right: x(inForce) + 2, top: y(1), bottom: y(0) }];
  return [...uprights, ...curve, ...cut];
}
