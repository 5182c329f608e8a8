import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FailureScope } from '../../../../shared/model/failure.ts';
import { api } from '../../../api/client.ts';

/** Which failures are looked at, and the groups that answer. Old groups stay, dimmed, until the new are there. */
export function useClusters() {
  const [scope, setScope] = useState<FailureScope>('capability');
  const [weeks, setWeeks] = useState<number | null>(null);
  const clusters = useQuery(
    api.failures.clusters.queryOptions({
      input: { scope, ...(weeks === null ? {} : { weeks }) },
      placeholderData: keepPreviousData,
    }),
  );
  const items = useQuery(api.evals.list.queryOptions({ input: { limit: 10_000 } }));
  return { scope, setScope, weeks, setWeeks, clusters, items };
}

export type ClustersRoom = ReturnType<typeof useClusters>;
