import { Button } from '@mantine/core';
import { count, dayTime } from '../../../shared/format.ts';
import type { TeamMember } from '../../../shared/model/bundle.ts';
import { DataTable } from '../../components/data-table.tsx';

interface TeamTableProps {
  readonly team: readonly TeamMember[];
  readonly onChoose: (reviewer: string) => void;
}

/** Who reviews here, how far their queues are, and when a bundle went out and came back. */
export function TeamTable({ team, onChoose }: TeamTableProps) {
  return (
    <DataTable
      label="The team"
      rows={team}
      rowKey={({ reviewer }) => reviewer}
      columns={[
        { key: 'who', head: 'Reviewer', cell: ({ reviewer }) => <bdi>{reviewer}</bdi> },
        {
          key: 'queue',
          head: 'Queue done',
          right: true,
          cell: ({ assigned, done }) => (assigned === 0 ? 'none' : `${count(done)} of ${count(assigned)}`),
        },
        { key: 'labelled', head: 'Judged', right: true, cell: ({ labelled }) => count(labelled) },
        {
          key: 'out',
          head: 'Handed out',
          cell: ({ handedOutAt }) => (handedOutAt === null ? 'not yet' : dayTime(handedOutAt)),
        },
        {
          key: 'back',
          head: 'Came back',
          cell: ({ cameBackAt }) => (cameBackAt === null ? 'not yet' : dayTime(cameBackAt)),
        },
        {
          key: 'choose',
          head: <span className="pl-hidden">Choose</span>,
          cell: ({ reviewer }) => (
            <Button size="compact-sm" aria-label={`Choose ${reviewer}`} onClick={() => onChoose(reviewer)}>
              Choose
            </Button>
          ),
        },
      ]}
    />
  );
}
