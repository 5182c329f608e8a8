import { DotWhisker } from '../../../shared/charts/dot-whisker.tsx';
import { cutValue, signed } from '../../../shared/format.ts';
import type { ThresholdAdvice } from '../../../shared/model/threshold.ts';
import { Card } from '../../components/card.tsx';
import styles from './thresholds.module.css';

const ROWS = [
  { part: 'escalated', name: 'Handed over' },
  { part: 'needless', name: 'Needless' },
  { part: 'missed', name: 'Missed' },
] as const;

/** What the best cut would change per 1,000 cases, against no change as a plumb line. */
export function ChangeCard({ advice: { change, best } }: { readonly advice: ThresholdAdvice }) {
  if (!change || !best) return null;
  const reach = Math.max(...ROWS.flatMap(({ part }) => [-change[part].low, change[part].high]), 1);
  return (
    <Card title={`Change per 1,000 cases at ${cutValue(best.cut)}`}>
      {ROWS.map(({ part, name }) => {
        const { estimate, low, high } = change[part];
        const words = `${name}: ${signed(estimate)} per 1,000 cases, ${signed(low)} to ${signed(high)}`;
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
      <p className={styles.note}>95 % intervals, plumb line at no change.</p>
    </Card>
  );
}
