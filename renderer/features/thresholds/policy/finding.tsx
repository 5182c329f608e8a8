import { sampleSize, wholeMoney } from '../../../../shared/format.ts';
import type { PolicyReplay } from '../../../../shared/model/policy-replay.ts';
import { Tag } from '../../../components/tag.tsx';
import styles from '../thresholds.module.css';
import { known } from './figure-text.ts';
import own from './policy.module.css';

interface FindingProps {
  readonly replay: PolicyReplay;
  /** It is a draft, and not the policy in force. */
  readonly isChanged: boolean;
  readonly currency: string;
}

/** Whether a replay can speak for the agent comes first: without that no figure below is about the agent. */
export function Finding({ replay, isChanged, currency }: FindingProps) {
  const { fidelity, remarks } = replay;
  return (
    <div className={styles.verdict}>
      <div role="status">
        <h2 className="pl-verdict">{isChanged ? draftHeadline(replay, currency) : headlineOf(replay)}</h2>
        <p className={styles.why}>
          {fidelity
            ? fidelity.sentence
            : 'No policy was in force while these cases were logged, as far as is known here. Import what the agent ran with, and a replay can be held against what it did.'}
        </p>
        <ul className={own.remarks}>
          {remarks
            .filter((remark) => remark !== fidelity?.sentence)
            .map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
        </ul>
      </div>
      <div className={styles.tags}>
        {fidelity && (
          <Tag tone={fidelity.faithful ? 'accent' : 'warn'} icon={fidelity.faithful ? 'check' : 'warning'}>
            {fidelity.faithful ? 'replay does what the agent did' : 'replay differs from the agent'}
          </Tag>
        )}
        {isChanged && <Tag icon="info">draft, not signed</Tag>}
        {!replay.weighted && <Tag icon="info">describes the sample only</Tag>}
        <Tag>{sampleSize(replay.labels)}</Tag>
      </div>
    </div>
  );
}

function headlineOf({ fidelity, audits }: PolicyReplay): string {
  if (fidelity && !fidelity.faithful) return 'First find out what else hands over';
  const dropped = audits.filter(({ verdict }) => verdict === 'drop').map(({ name }) => name);
  if (dropped.length === 1) return `Drop ${dropped[0]}`;
  if (dropped.length > 1) return `Drop one of ${dropped.join(' and ')}, then look again`;
  const earns = audits.filter(({ verdict }) => verdict === 'earns').length;
  const on = audits.filter(({ verdict }) => verdict !== 'off' && verdict !== 'rule').length;
  if (on > 0 && earns === on) return 'Every trigger earns its keep';
  return 'No trigger is shown to be in the way';
}

/** A draft is told by its price against what happened; the triggers are told below. */
function draftHeadline({ fidelity, difference }: PolicyReplay, currency: string): string {
  if (fidelity && !fidelity.faithful) return 'First find out what else hands over';
  const change = known(difference.costPer1000);
  if (!change) return 'The price of this draft cannot be told';
  const price = `${wholeMoney(Math.abs(change.estimate), currency)} per 1,000 cases`;
  if (change.low > 0) return `This draft costs about ${price} more than today`;
  if (change.high < 0) return `This draft saves about ${price} against today`;
  return 'This draft could as well cost more as less than today';
}
