import { useQuery } from '@tanstack/react-query';
import { cutValue } from '../../../../shared/format.ts';
import type { PolicyTrigger } from '../../../../shared/model/policy-trigger.ts';
import { api } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { LoadState } from '../../../components/load-state.tsx';

const columns: readonly Column<PolicyTrigger>[] = [
  { key: 'name', head: 'Trigger', cell: ({ name }) => name },
  {
    key: 'rule',
    head: 'Hands over when',
    cell: (trigger) =>
      trigger.kind === 'signal'
        ? `${trigger.signal} ${trigger.operator} ${cutValue(trigger.threshold)}`
        : `${trigger.fires} happens`,
  },
];

/** All triggers of the policy in force together. */
export function WholePolicy() {
  const policy = useQuery(api.policies.current.queryOptions());
  return (
    <LoadState query={policy} what="The policy in force">
      {(found) =>
        found === null || found.triggers.length === 0 ? (
          <EmptyState title="No policy yet">
            A policy is all triggers together. Sign a threshold under One trigger, and it stands here.
          </EmptyState>
        ) : (
          <Card title={`Policy in force, version ${found.version}`}>
            <DataTable
              label="Triggers of the policy in force"
              columns={columns}
              rows={found.triggers}
              rowKey={({ name }) => name}
            />
          </Card>
        )
      }
    </LoadState>
  );
}
