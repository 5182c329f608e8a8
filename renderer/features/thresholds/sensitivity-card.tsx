import { memo } from 'react';
import { ratioWords } from '../../../shared/analysis/threshold/sensitivity.ts';
import { RatioCurve } from '../../../shared/charts/ratio-curve.tsx';
import { cutValue } from '../../../shared/format.ts';
import type { Sensitivity } from '../../../shared/model/threshold-sweep.ts';
import { ChartFrame } from '../../components/chart-frame.tsx';

interface SensitivityCardProps {
  readonly sensitivity: Sensitivity;
  readonly inForce: number | null;
}

/** How the cheapest cut hangs on what a miss is said to cost. */
export const SensitivityCard = memo(function SensitivityCard({ sensitivity, inForce }: SensitivityCardProps) {
  const { points, entered, implied, sentence, resamples } = sensitivity;
  return (
    <ChartFrame
      title="Cheapest cut against the cost of a miss"
      hint="band: cuts that the labels cannot tell from it"
      table={{
        head: ['Ratio', 'Cheapest cut', 'Equally good from', 'to'],
        rows: points.map(({ ratio, cut, zone }) => [
          ratioWords(ratio),
          cutValue(cut),
          cutValue(zone.from),
          cutValue(zone.to),
        ]),
      }}
      note={`${sentence} ${resamples} resamples.`}
    >
      {(width) => (
        <RatioCurve
          width={width}
          points={points}
          entered={entered}
          implied={implied}
          inForce={inForce}
          formatCut={cutValue}
          label={`Cheapest cut against the cost of a miss. ${sentence}`}
        />
      )}
    </ChartFrame>
  );
});
