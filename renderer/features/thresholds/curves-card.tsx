import { useMemo } from 'react';
import { handoverName } from '../../../shared/analysis/threshold/cost-words.ts';
import { CostCurve } from '../../../shared/charts/cost-curve.tsx';
import type { CutCurves } from '../../../shared/charts/cost-curve-model.ts';
import { RateCurve } from '../../../shared/charts/rate-curve.tsx';
import { count, cutValue, fixed, money, percent } from '../../../shared/format.ts';
import type { Signal } from '../../../shared/model/signal.ts';
import type { CurvePoint, Volume } from '../../../shared/model/threshold.ts';
import type { ThresholdSweep } from '../../../shared/model/threshold-sweep.ts';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { curveTable } from './curve-table.ts';
import styles from './thresholds.module.css';
import { TrialBob } from './trial-bob.tsx';
import { pointAt, stepOf } from './trial-cut.ts';
import { useTrial } from './use-trial.ts';

interface CurvesCardProps {
  readonly sweep: ThresholdSweep;
  readonly signal: Signal;
  /** Empty when the prices are ratios. */
  readonly currency: string;
  /** The trial cut as it rests; null before anybody moved it. */
  readonly rested: number | null;
  readonly onRest: (cut: number) => void;
}

/**
 * Expected cost and rates against the cut, with a trial cut that can be dragged. While it is, nothing is asked and
 * nothing but the bob and its words is drawn anew: every point is there already.
 */
export function CurvesCard({ sweep, signal, currency, rested, onRest }: CurvesCardProps) {
  const { trial, move } = useTrial(rested, onRest);
  const { advice, analytic } = sweep;
  const { curve, volume } = advice;
  const curves = useMemo(() => curvesOf(sweep), [sweep]);
  const table = useMemo(() => curveTable(curve, volume), [curve, volume]);
  const { inForce } = curves;
  const best = advice.best?.cut ?? null;
  const first = curve[0]?.cut ?? signal.min;
  const last = curve.at(-1)?.cut ?? signal.max;
  const cut = trial ?? best ?? inForce ?? first;
  const at = pointAt(curve, cut);
  const meaning = at ? meaningOf(at, currency, volume) : '';
  const side = signal.direction === 'higher_is_safer' ? 'below' : 'at or above';
  const unit = currency === '' ? 'needless handovers' : currency;
  return (
    <ChartFrame
      title={`Expected cost per 1,000 cases, ${unit}`}
      hint={`escalate ${side} the cut. Band: 95 % per cut; the saving is a paired difference, so it is known better than the band`}
      table={table}
      note={
        <>
          <span className={styles.trial}>
            Trial cut <b className="pl-num">{cutValue(cut)}</b>: {meaning}. Drag the hollow bob, or focus it
            and use the arrow keys; Home is in force, End the best.
          </span>
          {analytic && <p className={styles.analytic}>{analytic.sentence}</p>}
        </>
      }
    >
      {(width) => (
        <>
          <CostCurve
            width={width}
            curves={curves}
            label={`Expected cost against the cut of ${advice.signal}, n = ${advice.n}. ${advice.headline}. ${advice.why}`}
            overlay={(plot) => (
              <TrialBob
                plot={plot}
                cut={cut}
                range={[first, last]}
                step={stepOf(signal.max - signal.min)}
                inForce={inForce}
                best={best}
                suggested={curves.suggested}
                meaning={meaning}
                onMove={move}
              />
            )}
          />
          <RateCurve
            width={width}
            curves={curves}
            label={`Recall, appropriateness, escalation rate and missed rate against the cut of ${advice.signal}, n = ${advice.n}`}
          />
        </>
      )}
    </ChartFrame>
  );
}

function curvesOf({ advice, analytic }: ThresholdSweep): CutCurves {
  return {
    points: advice.curve,
    inForce: advice.current?.cut ?? null,
    suggested: advice.suggested?.cut ?? null,
    analytic: analytic?.cut ?? null,
    handoverName: handoverName(advice.costs),
    equallyGood: advice.equallyGood,
    unlabelled: advice.unlabelled,
    formatCut: cutValue,
  };
}

function meaningOf(point: CurvePoint, currency: string, volume: Volume | null): string {
  const { cost, low, high, escalationRate, appropriateness, recall, missedRate } = point;
  const amount = (value: number) => (currency === '' ? fixed(value, 0) : money(value, currency));
  return [
    `${amount(cost)} per 1,000 cases (${amount(low)} to ${amount(high)})`,
    `${percent(escalationRate)} escalated${volume ? `, ${weekly(escalationRate, volume)} a week` : ''}`,
    appropriateness === null ? '' : `${percent(appropriateness)} of them appropriate`,
    missedRate === null ? '' : `${percent(missedRate)} of the others missed`,
    recall === null ? '' : `${percent(recall)} recall`,
  ]
    .filter(Boolean)
    .join(', ');
}

function weekly(rate: number, { cases, days }: Volume): string {
  return count(Math.round(((rate * cases) / days) * 7));
}
