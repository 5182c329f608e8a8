import { plural } from '../../../../shared/format.ts';
import type { CaseSummary } from '../../../../shared/model/review.ts';
import { Icon } from '../../../components/icon.tsx';
import styles from './case-list.module.css';
import { decisionWords } from './decision-words.ts';

interface CaseLineProps {
  readonly summary: CaseSummary;
  readonly place: number;
  readonly isCurrent: boolean;
  /** Why it is in the list, on a line of its own. */
  readonly why?: string;
  readonly onOpen: () => void;
}

const OUTCOME_WORDS = { escalated: 'Escalated', automated: 'Automated', abandoned: 'Abandoned' } as const;

/** One case of the list. */
export function CaseLine({ summary, place, isCurrent, why, onOpen }: CaseLineProps) {
  const { caseId, outcome, topic, segment, channel, turns, status, verdict, flagged } = summary;
  const state =
    status === 'labelled' ? decisionWords(verdict ?? 'labelled') : status === 'skipped' ? 'Skipped' : 'Open';
  const about = [OUTCOME_WORDS[outcome], topic, segment, channel].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      className={styles.line}
      data-place={place}
      {...(isCurrent ? { 'aria-current': 'true' } : {})}
      onClick={onOpen}
    >
      <span className={styles.id} dir="auto">
        {flagged && <FlagMark />}
        {caseId}
      </span>
      <span className={styles.state} data-status={status}>
        {state}
      </span>
      <span className={styles.about} dir="auto">
        {about}
      </span>
      <span className={styles.turns}>{plural(turns, 'turn')}</span>
      {why !== undefined && (
        <span className={styles.why} title={why} dir="auto">
          {why}
        </span>
      )}
    </button>
  );
}

/** Marked for the lead. */
function FlagMark() {
  return (
    <>
      <Icon name="flag" size={12} /> <span className="pl-hidden">marked for the lead</span>
    </>
  );
}
