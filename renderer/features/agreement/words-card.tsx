import { percent, percentRange, plural } from '../../../shared/format.ts';
import type { AgainstGold, SamePersonAgain, ShareOfCases } from '../../../shared/model/agreement.ts';
import { Card } from '../../components/card.tsx';
import { rangeWords, valueWords } from './measure.ts';
import styles from './words-card.module.css';

interface WordsCardProps {
  readonly sentences: readonly string[];
  /** Of all reviewers together; null while it is computed. */
  readonly together: { readonly gold: AgainstGold; readonly again: SamePersonAgain } | null;
}

/** Below this many cases only the interval is shown. */
export const FEW_CASES = 10;

/** The finding in two sentences; all reviewers against known answers, and against themselves. */
export function WordsCard({ sentences, together }: WordsCardProps) {
  const { gold, again } = together ?? {};
  return (
    <Card title="In words" className={styles.card}>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {together && (gold?.cases || again?.cases) ? (
        <dl className={styles.gold} aria-label="Against known answers and themselves">
          {gold && gold.cases > 0 && (
            <div>
              <dt>Against known answers, {plural(gold.cases, 'answer')}</dt>
              <dd>
                <ShareWords of={gold} />
              </dd>
            </div>
          )}
          {again && again.cases > 0 && (
            <div>
              <dt>Same person again, {plural(again.cases, 'case')}</dt>
              <dd>
                <ShareWords of={again} />
                {again.ac1.value !== null && (
                  <span className="pl-small pl-ink2">
                    , AC1 {valueWords(again.ac1, 'ac1')} ({rangeWords(again.ac1, 'ac1')})
                  </span>
                )}
              </dd>
            </div>
          )}
        </dl>
      ) : null}
    </Card>
  );
}

/** "91 % 73 to 98"; of a few cases the interval alone. */
export function ShareWords({ of }: { readonly of: ShareOfCases }) {
  const { value, low, high } = of.share;
  if (value === null || low === null || high === null) return <span>–</span>;
  const isFew = of.cases < FEW_CASES;
  return (
    <>
      {!isFew && <b>{percent(value, 0)} </b>}
      <span className="pl-small pl-ink2">
        {percentRange(low, high, 0)}
        {isFew && ' %'}
      </span>
    </>
  );
}
