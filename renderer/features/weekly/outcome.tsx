import { differenceWords, figureWords, wrongIfWords } from '../../../shared/analysis/weekly/measure-words.ts';
import { weekName } from '../../../shared/analysis/weekly/weeks.ts';
import type { CheckedDecision, DecisionOutcome } from '../../../shared/model/weekly-decision.ts';
import { Tag } from '../../components/tag.tsx';
import styles from './weekly.module.css';

/** A recorded decision beside what came of it. */
export function Outcome({ checked }: { readonly checked: CheckedDecision }) {
  const { decision, outcome, name } = checked;
  const { expected, since } = outcome;
  const measure = decision.expected?.measure;
  return (
    <div className={styles.outcome}>
      <div className={styles.outcomeHead}>
        <b>
          <bdi>{decision.change}</bdi>
        </b>
        <Verdict verdict={outcome.verdict} />
      </div>
      <p>{outcome.sentence}</p>
      <dl className={styles.figures}>
        {expected && (
          <>
            <dt>Before</dt>
            <dd>{figureWords(expected.before, measure)}</dd>
            <dt>{since ? weeksOf(since) : 'Since'}</dt>
            <dd>{since ? figureWords(expected.now, measure) : 'no full week yet'}</dd>
            <dt>Change</dt>
            <dd>{since ? differenceWords(expected.difference) : '–'}</dd>
          </>
        )}
        <dt>Wrong if</dt>
        <dd>{wrongIfWords(decision.wrongIf)}</dd>
        <dt>Owner</dt>
        <dd>
          <bdi>{decision.owner}</bdi>, signed by <bdi>{name}</bdi>
        </dd>
      </dl>
    </div>
  );
}

/** The verdict as a word; never by colour alone. */
export function Verdict({ verdict }: Pick<DecisionOutcome, 'verdict'>) {
  if (verdict === 'wrong')
    return (
      <Tag tone="crit" icon="warning">
        wrong
      </Tag>
    );
  if (verdict === 'as_expected')
    return (
      <Tag tone="accent" icon="check">
        as expected
      </Tag>
    );
  return <Tag>cannot tell yet</Tag>;
}

function weeksOf({ from, to }: { from: string; to: string }): string {
  return from === to ? `In ${weekName(from)}` : `Weeks ${Number(from.slice(6))} to ${Number(to.slice(6))}`;
}
