import { count } from '../../../../shared/format.ts';
import { Card } from '../../../components/card.tsx';
import { Icon } from '../../../components/icon.tsx';
import { RedactionPanel } from '../redaction/index.tsx';
import type { CaseRole, Entry, RoledCase } from './entries.ts';
import styles from './workplace.module.css';

const roleWords: Record<CaseRole, string> = {
  representative: 'Representative',
  contrasting: 'Contrasting case',
  open: 'Open case',
  alone: 'Failure',
};

interface CaseOfClusterProps {
  readonly entry: Entry;
  readonly shown: RoledCase;
  /** Its place among the cases that are gone through, from 0. */
  readonly at: number;
  readonly of: number;
  readonly onStep: (by: number) => void;
}

/** The case that stands for what is chosen, as it would leave: redacted. */
export function CaseOfCluster({ entry, shown, at, of, onStep }: CaseOfClusterProps) {
  return (
    <Card flush className={styles.case}>
      <RedactionPanel caseId={shown.caseId}>
        <h2>{roleWords[shown.role]}</h2>
        <b className="pl-nowrap" dir="auto">
          {shown.caseId}
        </b>
        {entry.kind === 'cluster' && (
          <span className={`pl-caption ${styles.of}`}>of {count(entry.cluster.count)}</span>
        )}
        {of > 1 && (
          <span className={styles.steps}>
            <Step does="Case before" icon="chevron-left" isOff={at <= 0} onUse={() => onStep(-1)} />
            <Step does="Next case" icon="chevron-right" isOff={at === of - 1} onUse={() => onStep(1)} />
          </span>
        )}
      </RedactionPanel>
    </Card>
  );
}

interface StepProps {
  readonly does: string;
  readonly icon: 'chevron-left' | 'chevron-right';
  readonly isOff: boolean;
  readonly onUse: () => void;
}

function Step({ does, icon, isOff, onUse }: StepProps) {
  return (
    <button type="button" className={styles.step} aria-label={does} disabled={isOff} onClick={onUse}>
      <Icon name={icon} size={14} />
    </button>
  );
}
