import { count, percent } from '../../../../shared/format.ts';
import type { GroundCoverage } from '../../../../shared/model/policy-replay.ts';
import { Card } from '../../../components/card.tsx';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { shareText } from './figure-text.ts';
import styles from './policy.module.css';

const columns: readonly Column<GroundCoverage>[] = [
  { key: 'ground', head: 'Ground', cell: ({ ground }) => wordsOf(ground) },
  { key: 'needed', head: 'Needed a human', right: true, cell: ({ needed }) => count(needed) },
  { key: 'handed', head: 'Handed over', right: true, cell: ({ handedOver }) => shareText(handedOver) },
  {
    key: 'best',
    head: 'Trigger that fires most',
    cell: ({ best }) => (best ? `${best.trigger}, in ${percent(best.share, 0)}` : 'none'),
  },
  {
    key: 'covered',
    head: 'Covered',
    cell: ({ covered }) =>
      covered ? (
        <Tag tone="accent" icon="check">
          has a trigger
        </Tag>
      ) : (
        <Tag tone="warn" icon="warning">
          no trigger
        </Tag>
      ),
  },
];

/** Why cases needed a human, and whether the policy has a trigger for it. */
export function GroundsCard({ grounds }: { readonly grounds: readonly GroundCoverage[] }) {
  const open = grounds.filter(({ covered }) => !covered);
  return (
    <Card
      title="Grounds"
      hint={
        open.length === 0
          ? 'every ground has a trigger'
          : `without a trigger: ${open.map(({ ground }) => wordsOf(ground)).join(', ')}`
      }
    >
      {grounds.length === 0 ? (
        <p className={styles.note}>No reviewer has named the ground on which a case needed a human.</p>
      ) : (
        <>
          <DataTable
            label="Grounds and their triggers"
            columns={columns}
            rows={grounds}
            rowKey={({ ground }) => ground}
          />
          <p className={styles.note}>
            Of the labelled cases that needed a human, by the grounds that reviewers named. A ground has a
            trigger when one fires in at least half of its cases.
          </p>
        </>
      )}
    </Card>
  );
}

function wordsOf(ground: string): string {
  return ground.replaceAll('_', ' ');
}
