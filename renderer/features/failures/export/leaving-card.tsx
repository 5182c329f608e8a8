import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { count } from '../../../../shared/format.ts';
import type { EvalStays, EvalToLeave } from '../../../../shared/model/eval-export.ts';
import { Card } from '../../../components/card.tsx';
import { caseAddress } from '../../../components/case-address.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import styles from './export.module.css';

interface LeavingCardProps {
  readonly cases: readonly EvalToLeave[];
  /** Somebody wants to go through the redaction of this case. */
  readonly onReview: (caseId: string) => void;
}

/** Every eval case that was looked at: first what stays and could leave, then what leaves, then the rest. */
export function LeavingCard({ cases, onReview }: LeavingCardProps) {
  const leave = cases.filter(({ stays }) => stays === null).length;
  const rows = cases.toSorted((a, b) => order(a) - order(b));
  return (
    <Card title="What leaves and what stays" hint={`${count(leave)} of ${count(cases.length)} leave`}>
      <DataTable
        label="Eval cases before they leave"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'id', head: 'Eval case', cell: ({ id }) => <span className="pl-nowrap">{id}</span> },
          {
            key: 'case',
            head: 'Case',
            cell: ({ caseId }) => (
              <Link href={caseAddress(caseId)} className={styles.caseId ?? ''}>
                <bdi>{caseId}</bdi>
              </Link>
            ),
          },
          { key: 'state', head: 'Export', cell: ({ stays }) => <State stays={stays} /> },
          {
            key: 'why',
            head: 'Why',
            cell: ({ id, caseId, stays, sentence }) =>
              stays === 'redaction' ? (
                <Button size="compact-xs" onClick={() => onReview(caseId)}>
                  Review it<span className="pl-hidden"> for {id}</span>
                </Button>
              ) : (
                sentence
              ),
          },
        ]}
      />
    </Card>
  );
}

/** What a person can do something about comes first. */
function order({ stays }: EvalToLeave): number {
  if (stays === 'redaction' || stays === 'nothing_expected') return 0;
  if (stays === null) return 1;
  return stays === 'duplicate' ? 2 : 3;
}

const STATES: Readonly<Record<EvalStays, { words: string; tone: TagTone }>> = {
  not_accepted: { words: 'not accepted', tone: 'plain' },
  no_case: { words: 'no case', tone: 'plain' },
  redaction: { words: 'redaction to review', tone: 'warn' },
  nothing_expected: { words: 'nothing expected', tone: 'warn' },
  no_conversation: { words: 'no conversation', tone: 'plain' },
  exported: { words: 'exported', tone: 'plain' },
  duplicate: { words: 'duplicate', tone: 'plain' },
};

function State({ stays }: { readonly stays: EvalStays | null }) {
  if (stays === null) return <Tag tone="accent">leaves</Tag>;
  const { words, tone } = STATES[stays];
  return (
    <Tag tone={tone} {...(tone === 'warn' && { icon: 'warning' as const })}>
      {words}
    </Tag>
  );
}
