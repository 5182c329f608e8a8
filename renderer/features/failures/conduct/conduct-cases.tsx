import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { count, day, plural } from '../../../../shared/format.ts';
import type { ConductCase, ConductList } from '../../../../shared/model/conduct-failure.ts';
import { Card } from '../../../components/card.tsx';
import { caseAddress } from '../../../components/case-address.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { SideScroll } from '../../../components/side-scroll.tsx';
import { Tag } from '../../../components/tag.tsx';

/** The cases of a kind: what was found where, and what the labels say of it. */
export function ConductCases({ list }: { readonly list: ConductList }) {
  const { title, cases, total } = list;
  const order = 'confirmed failures first, then what nobody has judged';
  return (
    <Card title={title} hint={cases.length > 0 ? `${plural(total, 'case')}, ${order}` : 'no case'}>
      {cases.length > 0 && (
        <SideScroll label={`Cases: ${title}`}>
          <DataTable label={title} columns={columns} rows={cases} rowKey={({ caseId }) => caseId} />
        </SideScroll>
      )}
      {cases.length < total && (
        <p className="pl-caption">
          The first {count(cases.length)} of {plural(total, 'case')}.
        </p>
      )}
    </Card>
  );
}

const columns: Column<ConductCase>[] = [
  {
    head: 'Case',
    key: 'case',
    cell: ({ caseId }) => (
      <Link href={caseAddress(caseId)}>
        <bdi>{caseId}</bdi>
      </Link>
    ),
  },
  { head: 'Topic', key: 'topic', cell: ({ topic }) => <bdi>{topic ?? 'none'}</bdi> },
  { head: 'Began', key: 'began', cell: ({ startedAt }) => (startedAt ? day(startedAt) : 'unknown') },
  { head: 'What the app found', key: 'found', cell: foundWords },
  { head: 'Labels say', key: 'judged', cell: ({ judged }) => judgedTags[judged] },
];

function foundWords({ found }: ConductCase): string {
  if (found.length === 0) return 'nothing; the reviewers say so';
  return found.map(({ sentence }) => sentence).join('; ');
}

const judgedTags: Record<ConductCase['judged'], ReactNode> = {
  failure: (
    <Tag tone="crit" icon="warning">
      failure
    </Tag>
  ),
  no_failure: <Tag icon="check">no failure</Tag>,
  not_judged: <Tag icon="question">not judged</Tag>,
};
