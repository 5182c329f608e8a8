import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { count, dayTime, list, plural } from '../../../shared/format.ts';
import type { SampleInForce, SampleState } from '../../../shared/model/sample.ts';
import { Card } from '../../components/card.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import styles from './plan.module.css';

interface SampleFindingProps {
  readonly sample: SampleInForce;
  readonly draws: SampleState['draws'];
  readonly isBusy: boolean;
  /** Whether reviewing it is what comes next, and nothing else waits in this room. */
  readonly isNext: boolean;
  readonly error: unknown;
  readonly onWithdraw: () => void;
}

/** The sample in force as a finding, what is still to be labelled, and how it came about. */
export function SampleFinding({ sample, draws, isBusy, isNext, error, onWithdraw }: SampleFindingProps) {
  const [, go] = useLocation();
  const drawn = sample.sides.reduce((sum, side) => sum + side.drawn, 0);
  const left = drawn - sample.sides.reduce((sum, side) => sum + side.labelled, 0);
  const open = sample.sides
    .filter((side) => side.drawn > side.labelled)
    .map((side) => `${count(side.drawn - side.labelled)} ${side.outcome}`);
  return (
    <Card
      title={
        left === 0
          ? `The sample is finished: all ${plural(drawn, 'case')} are labelled`
          : `${plural(drawn, 'case')} are in the sample, ${count(left)} still to label`
      }
      hint={`seed ${sample.seed}`}
    >
      {open.length > 0 && <p className={styles.sentence}>To label: {list(open)}.</p>}
      {sample.remarks.length > 0 && (
        <ul className={styles.remarks}>
          {sample.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <DataTable
        label="Draws"
        rows={draws}
        rowKey={({ wave }) => String(wave)}
        columns={[
          { key: 'wave', head: 'Draw', cell: ({ wave }) => String(wave) },
          { key: 'what', head: 'What', cell: kindWords },
          { key: 'at', head: 'When', cell: ({ drawnAt }) => dayTime(drawnAt) },
          { key: 'added', head: 'New cases', right: true, cell: ({ added }) => count(added) },
          { key: 'cases', head: 'In the sample', right: true, cell: ({ cases }) => count(cases) },
        ]}
      />
      {error !== null && error !== undefined && <ErrorNotice error={error} safe="The sample is as it was." />}
      <div className={styles.actions}>
        <Button variant={isNext ? 'filled' : 'default'} onClick={() => go('/review')}>
          {left === 0 ? 'Look at the cases' : 'Review'}
        </Button>
        {left > 0 && <Button onClick={() => go('/queues')}>Share it out</Button>}
        <Button variant="subtle" disabled={sample.withdrawRefusal !== null || isBusy} onClick={onWithdraw}>
          Take the last draw back
        </Button>
      </div>
      {sample.withdrawRefusal && (
        <p className="pl-caption">It can no longer be taken back: {sample.withdrawRefusal}</p>
      )}
    </Card>
  );
}

const KINDS = { first: 'first draw', extension: 'extension', replacement: 'replacement' } as const;

function kindWords({ kind, withdrawnAt }: SampleState['draws'][number]): string {
  return withdrawnAt === null ? KINDS[kind] : `${KINDS[kind]}, taken back`;
}
