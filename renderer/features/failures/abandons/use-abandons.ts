import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SuspectedAbandon, SuspectState } from '../../../../shared/model/abandon.ts';
import { api, client } from '../../../api/client.ts';
import { announce } from '../../../components/live-region.tsx';

const PAGE = 50;
const MOST = 200;

/** The suspected abandons that are looked at, which of them is at hand, and what is done with them. */
export function useAbandons() {
  const queries = useQueryClient();
  const [show, setShow] = useState<SuspectState>('open');
  const [limit, setLimit] = useState(PAGE);
  const [place, setPlace] = useState(0);
  const [said, setSaid] = useState('');
  const list = useQuery(
    api.abandons.list.queryOptions({ input: { show, limit }, placeholderData: keepPreviousData }),
  );
  const rows = list.data?.rows ?? [];
  const at = Math.min(place, Math.max(0, rows.length - 1));
  const done = (words: string) => {
    setSaid(words);
    announce(words);
    // Not waited for: the next key may come before the list does.
    void queries.invalidateQueries({ queryKey: api.abandons.list.key() });
  };
  const dismiss = useMutation({
    mutationFn: ({ first, next }: SuspectedAbandon) =>
      client.abandons.dismiss({ first: first.caseId, next: next.caseId }),
    onSuccess: (_, { first, next }) => done(`${first.caseId} and ${next.caseId}: not the same matter.`),
  });
  const reverse = useMutation({
    mutationFn: (kind: 'undo' | 'redo') => client.abandons[kind](),
    onSuccess: (found, kind) =>
      done(
        found === null
          ? `There is nothing to ${kind === 'undo' ? 'take back' : 'bring back'}.`
          : kind === 'undo'
            ? `Taken back: ${found.first} and ${found.next} are suspected again.`
            : `${found.first} and ${found.next}: not the same matter.`,
      ),
  });
  return {
    list,
    show,
    choose: (state: SuspectState) => {
      setShow(state);
      setPlace(0);
      setLimit(PAGE);
    },
    more: () => setLimit((before) => Math.min(MOST, before + PAGE)),
    mayShowMore: list.data?.next != null && limit < MOST,
    at,
    current: rows[at],
    select: setPlace,
    said,
    error: dismiss.error ?? reverse.error,
    dismiss: (row: SuspectedAbandon | undefined) => {
      if (row && row.state !== 'dismissed') dismiss.mutate(row);
    },
    reverse: (kind: 'undo' | 'redo') => reverse.mutate(kind),
  };
}

export type Abandons = ReturnType<typeof useAbandons>;
