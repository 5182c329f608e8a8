import { useState } from 'react';
import { count } from '../../../../shared/format.ts';
import { Card } from '../../../components/card.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { casesOf, type Entry } from './entries.ts';
import styles from './workplace.module.css';

/** The case that stands for what is chosen, redacted, and beside it what is made of it. */
export function Representative({ entry }: { readonly entry: Entry }) {
  const cases = casesOf(entry);
  const [at, setAt] = useState(0);
  const caseId = cases[at] ?? cases[0];
  const go = (step: number) => setAt(Math.min(cases.length - 1, Math.max(0, at + step)));
  useKeys('The case of the cluster', [
    { keys: 'J', does: 'Next case: a contrasting one', when: () => cases.length > 1, run: () => go(1) },
    { keys: 'K', does: 'Case before: the representative', when: () => cases.length > 1, run: () => go(-1) },
  ]);
  if (caseId === undefined) return null;
  return (
    <Card flush className={styles.case}>
      <header className={styles.head}>
        <h2>{roleWords(entry, at)}</h2>
        <b className="pl-nowrap" dir="auto">
          {caseId}
        </b>
        {entry.kind === 'cluster' && <span className="pl-caption">of {count(entry.cluster.count)}</span>}
        {cases.length > 1 && (
          <span className={styles.steps}>
            <Step does="Case before" icon="chevron-left" isOff={at === 0} onUse={() => go(-1)} />
            <Step does="Next case" icon="chevron-right" isOff={at === cases.length - 1} onUse={() => go(1)} />
          </span>
        )}
      </header>
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

function roleWords(entry: Entry, at: number): string {
  if (entry.kind === 'case') return 'Failure';
  return at === 0 ? 'Representative' : 'Contrasting case';
}
