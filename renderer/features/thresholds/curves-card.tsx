import { handoverName } from '../../../shared/analysis/threshold/cost-words.ts';
import { CostCurve } from '../../../shared/charts/cost-curve.tsx';
import type { CutCurves } from '../../../shared/charts/cost-curve-model.ts';
import { RateCurve } from '../../../shared/charts/rate-curve.tsx';
import { cutValue, fixed, money, percent } from '../../../shared/format.ts';
import type { Signal } from '../../../shared/model/signal.ts';
import type { CurvePoint, ThresholdAdvice } from '../../../shared/model/threshold.ts';
import { ChartFrame } from '../../components/chart-frame.tsx';
import styles from './thresholds.module.css';
import { TrialBob } from './trial-bob.tsx';
import { pointAt } from './trial-cut.ts';

interface CurvesCardProps {
  readonly advice: ThresholdAdvice;
  readonly signal: Signal;
  readonly currency: string;
  readonly trial: number | null;
  readonly onTrial: (cut: number) => void;
}

/** Expected cost and rates against the cut, with a trial cut that can be dragged. */
export function CurvesCard({ advice, signal, currency, trial, onTrial }: CurvesCardProps) {
  const { curve } = advice;
  const inForce = advice.current?.cut ?? null;
  const best = advice.best?.cut ?? null;
  const first = curve[0]?.cut ?? signal.min;
  const last = curve.at(-1)?.cut ?? signal.max;
  const cut = trial ?? best ?? inForce ?? first;
  const at = pointAt(curve, cut);
  const meaning = at ? meaningOf(at, currency) : '';
  const curves: CutCurves = {
    points: curve,
    inForce,
    suggested: advice.suggested?.cut ?? null,
    analytic: null,
    handoverName: handoverName(advice.costs),
    equallyGood: advice.equallyGood,
    unlabelled: advice.unlabelled,
    formatCut: cutValue,
  };
  const side = signal.direction === 'higher_is_safer' ? 'below' : 'at or above';
  return (
    <ChartFrame
      title={`Expected cost per 1,000 cases, ${currency}`}
      hint={`escalate ${side} the cut; band: 95 % for each cut on its own`}
      table={{
        head: [
          'Cut',
          'Cost',
          'Low',
          'High',
          'Missed',
          'Needless',
          'Escalated %',
          'Appropriate %',
          'Recall %',
        ],
        rows: curve.map((point) => [
          cutValue(point.cut),
          ...[point.cost, point.low, point.high, point.missedCost, point.needlessCost].map((value) =>
            fixed(value, 0),
          ),
          ...[point.escalationRate, point.appropriateness, point.recall].map((value) =>
            value === null ? '' : fixed(value * 100, 1),
          ),
        ]),
      }}
      note={
        <span className={styles.trial}>
          Trial cut <b className="pl-num">{cutValue(cut)}</b>: {meaning}. Drag the hollow bob, or focus it and
          use the arrow keys; Home is in force, End the best.
        </span>
      }
    >
      {(width) => (
        <>
          <CostCurve
            width={width}
            curves={curves}
            label={`${advice.headline}. ${advice.why}`}
            overlay={(plot) => (
              <TrialBob
                plot={plot}
                cut={cut}
                range={[first, last]}
                inForce={inForce}
                best={best}
                suggested={curves.suggested}
                meaning={meaning}
                onMove={onTrial}
              />
            )}
          />
          <RateCurve
            width={width}
            curves={curves}
            label={`Rates against the cut. At ${cutValue(cut)}: ${meaning}`}
          />
        </>
      )}
    </ChartFrame>
  );
}

function meaningOf({ cost, escalationRate, appropriateness, recall }: CurvePoint, currency: string): string {
  return [
    `${money(cost, currency)} per 1,000 cases`,
    `${percent(escalationRate)} escalated`,
    appropriateness === null ? '' : `${percent(appropriateness)} of them appropriate`,
    recall === null ? '' : `${percent(recall)} recall`,
  ]
    .filter(Boolean)
    .join(', ');
}
