import { percent, percentRange, plural } from '../../../shared/format.ts';
import type { ReviewerAgreement } from '../../../shared/model/agreement.ts';
import { Card } from '../../components/card.tsx';
import styles from './words-card.module.css';

interface WordsCardProps {
  readonly sentences: readonly string[];
  readonly reviewers: readonly ReviewerAgreement[];
}

/** Below this many known answers only the interval is shown. */
const FEW_KNOWN = 10;

/** The finding in two sentences, and every reviewer against the answers an expert has given. */
export function WordsCard({ sentences, reviewers }: WordsCardProps) {
  const known = reviewers.filter(({ gold }) => gold.cases > 0);
  return (
    <Card title="In words" className={styles.card}>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {known.length > 0 && (
        <dl className={styles.gold} aria-label="Against known answers">
          {known.map(({ name, gold }) => (
            <div key={name}>
              <dt>
                {name} against {plural(gold.cases, 'known answer')}
              </dt>
              <dd>
                {gold.cases >= FEW_KNOWN && <b>{percent(gold.percent.value ?? 0, 0)} </b>}
                {gold.percent.low !== null && gold.percent.high !== null && (
                  <span className="pl-small pl-ink2">
                    {percentRange(gold.percent.low, gold.percent.high, 0)} %
                    {gold.cases < FEW_KNOWN && ', too few for an estimate'}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
