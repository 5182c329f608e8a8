import { halfWidth as words } from '../format.ts';
import type { ChartLabel } from './chart-label.ts';

interface Situation {
  readonly x: (n: number) => number;
  readonly y: (halfWidth: number) => number;
  readonly now: { readonly n: number; readonly halfWidth: number | null };
  readonly wanted: number;
  /** Labels at which the wanted width is reached; null when it is already, or never. */
  readonly target: number | null;
  readonly left: number;
  readonly right: number;
}

/** Labels of the width curve, at the points they name. */
export function widthLabels({ x, y, now, wanted, target, left, right }: Situation): ChartLabel[] {
  const labels: ChartLabel[] = [
    {
      id: 'wanted',
      text: `wanted ${words(wanted)}`,
      x: left + 6,
      y: y(wanted) + 15,
      anchor: 'start',
      otherwise: [
        { x: right, y: y(wanted) - 7, anchor: 'end' },
        { x: right, y: y(wanted) + 15, anchor: 'end' },
      ],
      weight: 1,
    },
  ];
  if (now.halfWidth !== null) {
    const at = y(now.halfWidth);
    labels.push({
      id: 'now',
      text: `now ${words(now.halfWidth)} at ${now.n}`,
      short: `now ${words(now.halfWidth)}`,
      x: x(now.n) + 4,
      y: at - 10,
      anchor: 'middle',
      otherwise: [
        { x: x(now.n) + 4, y: at - 10, anchor: 'start' },
        { x: x(now.n) + 4, y: at - 18, anchor: 'start' },
        { x: x(now.n), y: at + 20, anchor: 'middle' },
        { x: x(now.n), y: at + 20, anchor: 'start' },
        { x: x(now.n), y: at + 20, anchor: 'end' },
      ],
      weight: 3,
      strong: true,
      colour: 'ink',
    });
  }
  if (target !== null) {
    labels.push({
      id: 'target',
      text: `${words(wanted)} at ${target}`,
      short: `at ${target}`,
      x: x(target) + 6,
      y: y(wanted) - 9,
      anchor: 'start',
      otherwise: [
        { x: x(target), y: y(wanted) - 11, anchor: 'middle' },
        { x: x(target), y: y(wanted) + 20, anchor: 'middle' },
        { x: x(target), y: y(wanted) + 20, anchor: 'end' },
      ],
      weight: 2,
    });
  }
  return labels;
}
