import type { CutCurves } from './cost-curve-model.ts';
import { Hatch } from './hatch.tsx';
import { round } from './label.tsx';
import { paint } from './paint.ts';
import type { Box } from './place-labels.ts';
import { PlumbLine } from './plumb-line.tsx';

interface CutLinesProps {
  readonly curves: CutCurves;
  readonly x: (cut: number) => number;
  readonly top: number;
  readonly base: number;
}

/** The hatched ranges in which nothing can be said, behind everything else. */
export function UnlabelledRanges({ curves, x, top, base }: CutLinesProps) {
  return curves.unlabelled.map(({ from, to }) => (
    <Hatch key={from} x={x(from)} y={top} width={x(to) - x(from)} height={base - top} />
  ));
}

/** The plumb lines of the suggested cut and of the one in force; the bobs hang under the plot. */
export function CutLines({ curves, x, top, base }: CutLinesProps) {
  const { inForce, suggested, analytic } = curves;
  return (
    <>
      {analytic !== null && <AnalyticMark x={x(analytic)} top={top} base={base} />}
      {suggested !== null && suggested !== inForce && (
        <PlumbLine x={x(suggested)} top={top} bottom={base - 6} state="proposed" />
      )}
      {inForce !== null && <PlumbLine x={x(inForce)} top={top - 6} bottom={base - 6} />}
    </>
  );
}

/** The analytic cut: a short fork at either end and no line between, since nothing is held to it. */
function AnalyticMark({ x, top, base }: { readonly x: number; readonly top: number; readonly base: number }) {
  const at = round(x);
  return (
    <path
      data-part="analytic"
      d={`M${at} ${round(top)}v10M${at - 3} ${round(top)}h6M${at} ${round(base)}v-10M${at - 3} ${round(base)}h6`}
      fill="none"
      stroke={paint('ink2')}
      strokeWidth={1.6}
    />
  );
}

/** The soft field of cuts which the labels cannot tell from the best one. */
export function EquallyGoodField({ curves, x, top, base }: CutLinesProps) {
  const zone = curves.equallyGood;
  if (!zone) return null;
  return (
    <rect
      data-part="equally-good"
      x={x(zone.from)}
      y={top}
      width={Math.max(2, x(zone.to) - x(zone.from))}
      height={base - top}
      fill={paint('accent-soft')}
    />
  );
}

/** The places of both plumb lines, which no label may cover. */
export function cutBoxes(
  { inForce, suggested }: CutCurves,
  x: (cut: number) => number,
  top: number,
  base: number,
): Box[] {
  return [inForce, suggested]
    .filter((cut) => cut !== null)
    .map((cut) => ({ left: x(cut) - 1, right: x(cut) + 1, top, bottom: base }));
}
