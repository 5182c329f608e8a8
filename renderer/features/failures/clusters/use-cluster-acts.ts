import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { plural } from '../../../../shared/format.ts';
import type { ClusterChange, FailureCluster } from '../../../../shared/model/failure.ts';
import { api, client } from '../../../api/client.ts';
import { announce } from '../../../components/live-region.tsx';

/** What was done here last, in words, and whether there is more to take back. */
interface Done {
  readonly words: string;
  readonly canUndo: boolean;
}

/** Renaming, merging and splitting groups. Each act is kept for good, said in a sentence, and can be taken back. */
export function useClusterActs() {
  const queries = useQueryClient();
  const [last, setLast] = useState<Done | null>(null);
  const run = useMutation({
    mutationFn: (step: () => Promise<Done>) => step(),
    onSuccess: async (done) => {
      setLast(done);
      announce(done.words);
      await Promise.all([
        queries.invalidateQueries({ queryKey: api.failures.key() }),
        queries.invalidateQueries({ queryKey: api.evals.key() }),
      ]);
    },
  });
  return {
    last,
    error: run.error,
    isBusy: run.isPending,
    forget: () => setLast(null),
    rename: (cluster: FailureCluster, name: string) =>
      run.mutateAsync(async () => {
        await client.failures.rename({ id: cluster.id, name });
        return { words: `“${cluster.name}” is called “${name}” now.`, canUndo: true };
      }),
    merge: (from: FailureCluster, into: FailureCluster) =>
      run.mutateAsync(async () => {
        await client.failures.merge({ from: from.id, into: into.id });
        return { words: `“${from.name}” went into “${into.name}”.`, canUndo: true };
      }),
    split: (cluster: FailureCluster, caseIds: string[], name: string) =>
      run.mutateAsync(async () => {
        const named = name.trim() === '' ? {} : { name: name.trim() };
        await client.failures.split({ id: cluster.id, caseIds, ...named });
        return {
          words: `${plural(caseIds.length, 'case')} of “${cluster.name}” ${caseIds.length === 1 ? 'is' : 'are'} a cluster now.`,
          canUndo: true,
        };
      }),
    undo: () =>
      run.mutate(async () => {
        const back = await client.failures.undo();
        return back
          ? { words: `Taken back: ${changeWords(back.change)}.`, canUndo: back.canUndo }
          : { words: 'There is no change of the clusters to take back.', canUndo: false };
      }),
    redo: () =>
      run.mutate(async () => {
        const again = await client.failures.redo();
        return again
          ? { words: `Done again: ${changeWords(again.change)}.`, canUndo: again.canUndo }
          : { words: 'There is no change of the clusters to bring back.', canUndo: false };
      }),
  };
}

export type ClusterActs = ReturnType<typeof useClusterActs>;

function changeWords(change: ClusterChange): string {
  switch (change.kind) {
    case 'rename':
      return `the name “${change.name}”`;
    case 'merge':
      return `the merge of ${change.from} into ${change.into}`;
    case 'split':
      return `the split of ${change.cluster}`;
  }
}
