import { CostCurve } from '../charts/cost-curve.tsx';
import { RateCurve } from '../charts/rate-curve.tsx';
import { FactsTable } from './facts-table.tsx';
import { PromiseSection } from './promise-section.tsx';
import type { ThresholdFigure } from './report-model.ts';

interface ThresholdSectionProps {
  readonly threshold: ThresholdFigure;
}

const WIDTH = 674;

/** One threshold decision in full: sentence, curves, figures, and what would prove it wrong. */
export function ThresholdSection({ threshold }: ThresholdSectionProps) {
  const { signal, headline, why, curves, axis, facts, wrongIf, promise } = threshold;
  return (
    <section>
      <h2>The threshold on {signal}</h2>
      <p className="verdict">{headline}</p>
      <p className="lead">{why}</p>
      {curves && (
        <div className="keep">
          <p className="note">{axis}</p>
          <CostCurve
            width={WIDTH}
            height={280}
            curves={curves}
            label={`Cost curve of ${signal}. ${headline}. ${why}`}
          />
          <RateCurve
            width={WIDTH}
            curves={curves}
            label={`Recall, appropriateness and escalation rate at each cut of ${signal}`}
          />
          <p className="note">
            Lower chart: recall solid, appropriate of the escalated dashed, escalation rate of all cases
            dotted, missed of the others dash and dot; bands as above.
          </p>
        </div>
      )}
      <FactsTable facts={facts} />
      {promise && <PromiseSection promise={promise} />}
      <p className="note">
        <b>We were wrong if</b> {wrongIf}.
      </p>
    </section>
  );
}
