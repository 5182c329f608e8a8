import { METHOD_WORDS } from '../../../shared/analysis/calibration/choose-map.ts';
import { ReliabilityCurve } from '../../../shared/charts/reliability-curve.tsx';
import { fixed } from '../../../shared/format.ts';
import type {
  ForecastQuality,
  Recalibration,
  RecalibrationMethod,
} from '../../../shared/model/recalibration.ts';
import { useWidth } from '../../components/use-width.ts';
import styles from './calibration.module.css';

interface BeforeAndAfterProps {
  readonly found: Recalibration;
  readonly after: ForecastQuality;
  readonly method: RecalibrationMethod;
}

const HEIGHT = 220;
const GAP = 12;

/** The curve as stated and the one that the chosen map makes of it, on the same scale. */
export function BeforeAndAfter({ found, after, method }: BeforeAndAfterProps) {
  const [ref, width] = useWidth();
  const { before, meaning } = found;
  const half = Math.min(600, before ? Math.floor((width - GAP) / 2) : width);
  const name = METHOD_WORDS[method];
  return (
    <div ref={ref} className={styles.pair}>
      {width > 0 && before && (
        <ReliabilityCurve
          width={half}
          height={HEIGHT}
          bins={before.bins}
          inForce={null}
          bars="true-rate"
          xTitle="As stated"
          label={`As stated: Brier ${fixed(before.brier, 3)}, calibration error ${fixed(before.error, 3)}`}
        />
      )}
      {width > 0 && (
        <ReliabilityCurve
          width={half}
          height={HEIGHT}
          bins={after.bins}
          inForce={null}
          bars="true-rate"
          xTitle={`After ${name}, out of fold`}
          label={`After ${name}, ${meaning}: Brier ${fixed(after.brier, 3)}, calibration error ${fixed(after.error, 3)}`}
        />
      )}
    </div>
  );
}
