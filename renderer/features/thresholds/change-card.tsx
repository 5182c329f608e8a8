import { DotWhisker } from '../../../shared/charts/dot-whisker.tsx';
import { count, cutValue, fixed, percent, signed } from '../../../shared/format.ts';
import type { ThresholdAdvice } from '../../../shared/model/threshold.ts';
import { Card } from '../../components/card.tsx';
import styles from './thresholds.module.css';

const ROWS = [
  { part: 'escalated', name: 'Handed over' },
  { part: 'needless', name: 'Needless' },
  { part: 'missed', name: 'Missed' },
] as const;

/**
 * What the best cut would change, per week where the period is known and per 1,000 cases where not, against no change
 * as a plumb line.
 */
export function ChangeCard({ advice }: { readonly advice: ThresholdAdvice }) {
  const { change, best, volume, level, curve } = advice;
  if (!change || !best) return null;
  const weekly = volume === null ? null : (volume.cases / volume.days) * 7;
  const scale = weekly === null ? 1 : weekly / 1000;
  const per = weekly === null ? 'per 1,000 cases' : 'per week';
  const reach = Math.max(...ROWS.flatMap(({ part }) => [-change[part].low, change[part].high]), 1) * scale;
  const at = curve.find(({ cut }) => cut === best.cut);
  return (
    <Card title={`Change ${per} at ${cutValue(best.cut)}`}>
      {ROWS.map(({ part, name }) => {
        const [estimate, low, high] = [change[part].estimate, change[part].low, change[part].high].map(
          (value) => value * scale,
        ) as [number, number, number];
        const words = `${name}: ${signed(estimate)} ${per}, ${signed(low)} to ${signed(high)}`;
        return (
          <div key={part} className={styles.change}>
            <span>{name}</span>
            <b className="pl-num">{signed(estimate)}</b>
            <DotWhisker
              width={110}
              domain={[-reach, reach]}
              estimate={estimate}
              low={low}
              high={high}
              limit={0}
              label={words}
            />
          </div>
        );
      })}
      <p className={styles.note}>
        {fixed(level * 100, 0)} % intervals, plumb line at no change.
        {weekly !== null && ` Of ${count(Math.round(weekly))} cases a week.`}
        {at?.missedRate != null &&
          ` Missed at ${cutValue(best.cut)}: ${percent(at.missedRate)} of those not handed over${at.bands.missedRate ? `, up to ${percent(at.bands.missedRate.high)}` : ''}.`}
      </p>
    </Card>
  );
}
