import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { BundleLook, MergeReport } from '../../../shared/model/bundle.ts';
import { chooseFile } from '../../api/choose-file.ts';
import { client } from '../../api/client.ts';
import { usePendingBundle } from '../../api/pending-file.ts';
import { uploadFile } from '../../api/upload.ts';
import { announce } from '../../components/live-region.tsx';
import { runToEnd } from './run-job.ts';

/** A bundle on the table: what it says of itself and, if it belongs here, what merging it would do. */
export interface Candidate {
  readonly handle: string;
  readonly look: BundleLook;
  /** Null for a bundle of another workspace, which is not merged here. */
  readonly preview: MergeReport | null;
}

/** From a bundle's file to the merged judgements. */
export function useMerge() {
  const queries = useQueryClient();
  const merge = useMutation({
    mutationFn: (handle: string) => runToEnd(client.bundles.merge({ handle })),
    onSuccess: async () => {
      announce('Merged');
      take.reset();
      await queries.invalidateQueries();
    },
  });
  const take = useMutation({
    mutationFn: async (file: File | null): Promise<Candidate | null> => {
      const chosen = file ? await uploadFile(file) : await chooseFile('bundle');
      if (chosen === null) return null;
      const { handle } = chosen;
      const look = await client.bundles.look({ handle });
      const preview = look.ofThisWorkspace ? await client.bundles.preview({ handle }) : null;
      return { handle, look, preview };
    },
    onMutate: () => merge.reset(),
  });
  const pending = usePendingBundle((state) => state.what);
  const takePending = usePendingBundle((state) => state.take);
  const begin = take.mutate;
  useEffect(() => {
    const file = pending && takePending();
    if (file) begin(file);
  }, [pending, takePending, begin]);
  const leave = useCallback(() => {
    take.reset();
    merge.reset();
  }, [take.reset, merge.reset]);
  return { take, merge, leave };
}
