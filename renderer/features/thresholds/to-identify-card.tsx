import { Button } from '@mantine/core';
import { memo } from 'react';
import { useLocation } from 'wouter';
import type { ToIdentify } from '../../../shared/model/threshold-sweep.ts';
import { usePendingPlan } from '../../api/pending-plan.ts';
import { Card } from '../../components/card.tsx';
import styles from './thresholds.module.css';

interface ToIdentifyCardProps {
  readonly signal: string;
  readonly ranges: readonly ToIdentify[];
}

/** Where the labels cannot say, and what to label so that they can. */
export const ToIdentifyCard = memo(function ToIdentifyCard({ signal, ranges }: ToIdentifyCardProps) {
  const [, go] = useLocation();
  const ask = usePendingPlan((pending) => pending.ask);
  if (ranges.length === 0) return null;
  const wanted = ranges.filter((range) => range.wanted > 0);
  const plan = () => {
    // The end of a range that has labels beyond it is the cut between two bands.
    const cuts = wanted.map(({ from, to }) => (ranges[0]?.from === from ? to : from));
    const least = Math.max(...wanted.map((range) => range.wanted));
    ask({ bands: { signal, cuts: cuts.sort((a, b) => a - b) }, minimum: least });
    go('/sample');
  };
  return (
    <Card
      title="Where the labels cannot say"
      hint="hatched above"
      actions={wanted.length > 0 && <Button onClick={plan}>Plan a sample of them</Button>}
    >
      <ul className={styles.ranges}>
        {ranges.map(({ from, sentence }) => (
          <li key={from}>{sentence}</li>
        ))}
      </ul>
    </Card>
  );
});
