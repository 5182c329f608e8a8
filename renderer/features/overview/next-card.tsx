import { useLocation } from 'wouter';
import { Card } from '../../components/card.tsx';
import { NextList } from '../../components/next-list.tsx';
import { nextSteps } from './next-steps.ts';
import styles from './overview.module.css';
import type { Situation } from './situation.ts';

/** What to do next, or that nothing waits. */
export function NextCard({ situation }: { readonly situation: Situation | null }) {
  const [, go] = useLocation();
  const steps = situation ? nextSteps(situation) : [];
  return (
    <Card flush className={styles.next}>
      <header className={styles.nextHead}>
        <h2>What to do next</h2>
        {steps.length > 0 && <span className="pl-caption">ordered by what changes a decision soonest</span>}
      </header>
      {situation && steps.length === 0 && (
        <p className={styles.nothing}>
          Nothing waits: both sides are labelled and the interval is as narrow as you wanted it.
        </p>
      )}
      <NextList items={steps.map(({ to, ...step }) => ({ ...step, onAct: () => go(to) }))} />
    </Card>
  );
}
