import { WidthCurve } from '../../../shared/charts/width-curve.tsx';
import { count, halfWidth } from '../../../shared/format.ts';
import { ChartFrame } from '../../components/chart-frame.tsx';

interface WidthCardProps {
  readonly width: {
    readonly now: { readonly n: number; readonly halfWidth: number | null };
    readonly wanted: number;
    readonly neededMore: number | null;
    readonly beyond: number;
    readonly points: readonly { readonly n: number; readonly halfWidth: number }[];
  };
}

/** How many more labels the missed-escalation rate needs. */
export function WidthCard({ width }: WidthCardProps) {
  const { now, wanted, neededMore, beyond, points } = width;
  const state =
    now.halfWidth === null
      ? 'No automated case is labelled yet.'
      : `Now ${halfWidth(now.halfWidth)} points at ${count(now.n)} labels.`;
  const target = `${halfWidth(wanted)} points`;
  const outlook =
    neededMore === null
      ? `${target} are out of reach with these cases.`
      : neededMore === 0
        ? `The wanted ${target} are reached.`
        : beyond > 0
          ? `${target} after ${count(beyond)} more than the sample holds: extend it.`
          : `${target} after ${count(neededMore)} more.`;
  return (
    <ChartFrame
      title="Missed escalations: interval half-width"
      table={{
        head: ['Labelled automated cases', 'Half-width, points'],
        rows: points.map((point) => [String(point.n), (point.halfWidth * 100).toFixed(2)]),
      }}
      note={`Labelled automated cases. ${now.halfWidth === null ? state : outlook}`}
    >
      {(room) => <WidthCurve width={room} {...width} label={`${state} ${outlook}`} />}
    </ChartFrame>
  );
}
