import type { ReactNode } from 'react';
import { fixed, plural, sampleSize } from '../../../shared/format.ts';
import type { ThresholdAdvice } from '../../../shared/model/threshold.ts';
import { Tag } from '../../components/tag.tsx';
import styles from './thresholds.module.css';

interface VerdictProps {
  readonly advice: ThresholdAdvice;
  /** Whether the promise on missed escalations is shown. */
  readonly promise: ReactNode;
}

/** The finding as a sentence, why, and the gate it passed. "Keep" is as large as "Move". */
export function Verdict({ advice, promise }: VerdictProps) {
  return (
    <div className={styles.verdict}>
      <div role="status">
        <h2 className="pl-verdict">{advice.headline}</h2>
        <p className={styles.why}>{advice.why}</p>
        {advice.saving && (
          <p className={styles.honest}>
            The gain is priced on labels that did not choose the cut ({advice.resamples} resamples, seed{' '}
            {advice.seed}).
          </p>
        )}
      </div>
      <div className={styles.tags}>
        <GateTag advice={advice} />
        {promise}
        {advice.pooledVersions.length > 1 && (
          <Tag tone="warn" icon="warning">
            {advice.pooledVersions.length} agent versions together
          </Tag>
        )}
        {advice.ignoredRequests.labels > 0 && (
          <Tag tone="warn" icon="warning">
            {plural(advice.ignoredRequests.labels, 'request')} for a human ignored
          </Tag>
        )}
        {!advice.weighted && <Tag icon="info">describes the sample only</Tag>}
        <Tag>{sampleSize(advice.n)}</Tag>
      </div>
    </div>
  );
}

function GateTag({ advice: { separation } }: { readonly advice: ThresholdAdvice }) {
  if (!separation) return <Tag icon="question">signal not tested</Tag>;
  const { auroc, low, high, grade } = separation;
  const figures = `AUROC ${fixed(auroc, 2)} (${fixed(low, 2)} to ${fixed(high, 2)})`;
  if (grade === 'passes') {
    return (
      <Tag tone="accent" icon="check">
        signal passes the gate, {figures}
      </Tag>
    );
  }
  return (
    <Tag tone={grade === 'weak' ? 'warn' : 'crit'} icon="warning">
      {grade === 'weak' ? 'weak signal' : 'signal fails the gate'}, {figures}
    </Tag>
  );
}
