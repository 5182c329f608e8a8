import { weekName } from '../../../shared/analysis/weekly/weeks.ts';
import { sentenceCase } from '../../../shared/format.ts';
import type { CheckedDecision } from '../../../shared/model/weekly-decision.ts';
import { Card } from '../../components/card.tsx';
import { type Loadable, LoadState } from '../../components/load-state.tsx';
import { Outcome, Verdict } from './outcome.tsx';
import styles from './weekly.module.css';

interface HistoryCardProps {
  readonly history: Loadable<{ week: string; decisions: CheckedDecision[] }[]>;
  readonly here: string;
}

/** Every week that decided something: what we said, and what came by the last full week. */
export function HistoryCard({ history, here }: HistoryCardProps) {
  return (
    <Card title="What we said, what came">
      <LoadState query={history} what="What came of every decision" safe="No decision was lost.">
        {(weeks) =>
          weeks.length === 0 ? (
            <p className={styles.quiet}>
              Nothing is recorded yet. A review without a decision is a report: “no change” is recorded too.
            </p>
          ) : (
            <ul className={styles.history}>
              {weeks.flatMap(({ week, decisions }) =>
                decisions.map((checked) => (
                  <li key={checked.id}>
                    <details>
                      <summary>
                        <span className={styles.quiet}>
                          {sentenceCase(weekName(week))}
                          {week === here ? ', this one' : ''}
                        </span>{' '}
                        <bdi>{checked.decision.change}</bdi> <Verdict verdict={checked.outcome.verdict} />
                      </summary>
                      <Outcome checked={checked} />
                    </details>
                  </li>
                )),
              )}
            </ul>
          )
        }
      </LoadState>
    </Card>
  );
}
