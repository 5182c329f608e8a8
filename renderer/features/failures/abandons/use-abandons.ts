import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { plural } from '../../../../shared/format.ts';
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
  const done = async (words: string) => {
    setSaid(words);
    announce(words);
    await queries.invalidateQueries({ queryKey: api.abandons.key() });
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
  const isBusy = dismiss.isPending || reverse.isPending;
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
    move: (by: number) => {
      const next = at + by;
      const row = rows[next];
      if (!row) return;
      setPlace(next);
      announce(`${next + 1} of ${plural(rows.length, 'row')}: ${row.first.caseId}`);
    },
    said,
    error: dismiss.error ?? reverse.error,
    isBusy,
    dismiss: (row: SuspectedAbandon | undefined) => {
      if (row && row.state !== 'dismissed' && !isBusy) dismiss.mutate(row);
    },
    reverse: (kind: 'undo' | 'redo') => {
      if (!isBusy) reverse.mutate(kind);
    },
  };
}

export type Abandons = ReturnType<typeof useAbandons>;
