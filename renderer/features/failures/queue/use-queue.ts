import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EvalFailure } from '../../../../shared/model/eval-case.ts';
import { api } from '../../../api/client.ts';
import { type Shown, STATES_OF } from './filters.ts';

const MOST = 500;

/** What is looked at of the queue, and what is in it. The list before stays, dimmed, until the new one is there. */
export function useQueue() {
  const [shown, setShown] = useState<Shown>('todo');
  const [failure, setFailure] = useState<EvalFailure | null>(null);
  const states = STATES_OF[shown];
  const list = useQuery(
    api.evals.list.queryOptions({
      input: { limit: MOST, ...(states ? { states } : {}), ...(failure ? { failure } : {}) },
      placeholderData: keepPreviousData,
    }),
  );
  return { shown, setShown, failure, setFailure, list };
}

export type QueueRoom = ReturnType<typeof useQueue>;
