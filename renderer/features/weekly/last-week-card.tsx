import { weekName } from '../../../shared/analysis/weekly/weeks.ts';
import type { WeeklyReview } from '../../../shared/model/weekly-review.ts';
import { Card } from '../../components/card.tsx';
import { Outcome } from './outcome.tsx';
import styles from './weekly.module.css';

/** What the last week with a decision said, and what came of it by this one. */
export function LastWeekCard({ last }: Pick<WeeklyReview, 'last'>) {
  if (last === null) {
    return (
      <Card title="What came of the last decision">
        <p className={styles.quiet}>
          No earlier week has recorded a decision. Once one has, its KPI before and since stands here, and
          whether it was as expected, wrong, or cannot be told yet.
        </p>
      </Card>
    );
  }
  return (
    <Card title="What came of the last decision" hint={`decided in ${weekName(last.week)}`}>
      {last.decisions.map((checked) => (
        <Outcome key={checked.id} checked={checked} />
      ))}
    </Card>
  );
}
