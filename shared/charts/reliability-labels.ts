import type { ChartLabel } from './chart-label.ts';

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
