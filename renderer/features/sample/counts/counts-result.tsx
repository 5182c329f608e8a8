import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { PopulationResult } from '../../../../shared/model/population.ts';
import { Card } from '../../../components/card.tsx';
import { CountFacts, CountsAside } from './count-facts.tsx';
import styles from './counts.module.css';

interface CountsResultProps {
  readonly result: PopulationResult;
  readonly onLeave: () => void;
}

/** What came of a table or a log. */
export function CountsResult({ result, onLeave }: CountsResultProps) {
  const [, go] = useLocation();
  return (
    <>
      <Card
        title={result.used ? 'The strata hold these counts' : 'The counts are kept; the strata hold others'}
      >
        <div role="status">
          <CountFacts {...result} />
        </div>
        <div className={styles.foot}>
          <Button variant="subtle" onClick={onLeave}>
            Close
          </Button>
          <Button variant={result.used ? 'filled' : 'default'} onClick={() => go('/sample')}>
            Plan the sample
          </Button>
        </div>
      </Card>
      <CountsAside {...result} />
    </>
  );
}
