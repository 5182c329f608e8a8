import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WeeklyChange } from '../../../shared/model/weekly-decision.ts';
import { api, client } from '../../api/client.ts';
import { announce } from '../../components/live-region.tsx';
import type { Draft } from './draft.ts';

export interface Recording {
  readonly week: string;
  readonly name: string;
  readonly decision: WeeklyChange;
  readonly replaces: string | null;
}

/** The review of the chosen week, its history, and what is recorded in it. */
export function useWeekly() {
  const queries = useQueryClient();
  /** Null stands for the last full week. */
  const [week, setWeek] = useState<string | null>(null);
  const review = useQuery(
    api.weekly.get.queryOptions({
      input: week === null ? {} : { week },
      placeholderData: keepPreviousData,
    }),
  );
  const history = useQuery(api.weekly.history.queryOptions());
  const [said, setSaid] = useState('');
  /** Decisions in the making, one per week, so that a look at another week loses none. */
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const done = async (words: string) => {
    announce(words);
    setSaid(words);
    await queries.invalidateQueries({ queryKey: api.weekly.key() });
  };
  const record = useMutation({
    mutationFn: ({ replaces, ...recording }: Recording) =>
      client.weekly.decide({ ...recording, ...(replaces !== null && { replaces }) }),
    onSuccess: () => done('Recorded.'),
  });
  const reverse = useMutation({
    mutationFn: (kind: 'undo' | 'redo') => client.weekly[kind](),
    onSuccess: (found, kind) =>
      done(
        found
          ? `${kind === 'undo' ? 'Taken back' : 'Brought back'}: ${found.decision.decision.change}.`
          : 'There is nothing to take back.',
      ),
  });
  const move = (by: number) => {
    const { weeks = [], review: shown } = review.data ?? {};
    const next = weeks[weeks.indexOf(shown?.week ?? '') - by];
    if (next !== undefined) setWeek(next);
  };
  return {
    review,
    history,
    record,
    said,
    error: record.error ?? reverse.error,
    draftOf: (week: string): Draft | null => drafts[week] ?? null,
    setDraft: (week: string, draft: Draft | null) =>
      setDrafts(({ [week]: _, ...others }) => (draft ? { ...others, [week]: draft } : others)),
    setWeek,
    move,
    undo: () => reverse.mutate('undo'),
    redo: () => reverse.mutate('redo'),
    isBusy: record.isPending || reverse.isPending,
  };
}

export type Weekly = ReturnType<typeof useWeekly>;
