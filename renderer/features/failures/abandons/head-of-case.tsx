import { dayTime, plural } from '../../../../shared/format.ts';
import type { ConversationHead } from '../../../../shared/model/abandon.ts';
import styles from './abandons.module.css';

interface HeadOfCaseProps {
  readonly head: ConversationHead;
  /** How it ended, in a few words. */
  readonly ended: string;
}

/** A conversation by what the customer said first and what was said last. */
export function HeadOfCase({ head, ended }: HeadOfCaseProps) {
  const { caseId, channel, topic, startedAt, turns, opening, closing } = head;
  return (
    <div className={styles.head}>
      <div className={styles.name}>
        <b>
          <bdi>{caseId}</bdi>
        </b>
        <span>
          <bdi>{channel}</bdi>, {ended}
        </span>
      </div>
      <div className={styles.facts}>
        {dayTime(startedAt)}, {plural(turns, 'turn')}
        {topic !== null && (
          <>
            , <bdi>{topic}</bdi>
          </>
        )}
      </div>
      <p className={styles.said} dir="auto">
        {opening ?? 'No text of the customer was kept.'}
      </p>
      {closing && (
        <p className={styles.last}>
          <span className={styles.who}>last, {closing.by}: </span>
          <bdi>{closing.text}</bdi>
        </p>
      )}
    </div>
  );
}
