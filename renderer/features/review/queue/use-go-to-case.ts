import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../../api/client.ts';
import { caseAddress } from '../../../components/case-address.ts';

/** The query of one case, always read afresh: what is kept must never be older than what is saved. */
export function openCaseQuery(caseId: string, reviewer: string) {
  return api.reviews.open.queryOptions({ input: { caseId, reviewer }, staleTime: 5000, gcTime: 5000 });
}

/** Goes to a case once it has been read, so that one case is followed by the next without an empty screen between. */
export function useGoToCase(reviewer: string): (caseId: string) => Promise<void> {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useCallback(
    async (caseId: string) => {
      await queries.fetchQuery({ ...openCaseQuery(caseId, reviewer), staleTime: 0 });
      navigate(caseAddress(caseId));
    },
    [queries, navigate, reviewer],
  );
}
