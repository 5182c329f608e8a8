import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BundleProgress, HandOut } from '../../../shared/model/bundle.ts';
import { api, client } from '../../api/client.ts';
import { saveBundle } from '../../api/save-bundle.ts';
import { announce } from '../../components/live-region.tsx';
import { runToEnd } from './run-job.ts';

interface Wishes {
  readonly reviewer: string;
  readonly what: 'assigned' | 'sample' | 'all';
  readonly redact: boolean;
  readonly withReveal: boolean;
}

/** A bundle in the making: what is wished for, what it would hold, and making it. */
export function useHandOut() {
  const queries = useQueryClient();
  const [wishes, setWishes] = useState<Wishes>({
    reviewer: '',
    what: 'assigned',
    redact: false,
    withReveal: true,
  });
  const [progress, setProgress] = useState<BundleProgress | null>(null);
  const named = wishes.reviewer.trim() !== '';
  const plan = useQuery(
    api.bundles.plan.queryOptions({ input: toOrder(wishes), enabled: named, retry: false, gcTime: 0 }),
  );
  const make = useMutation({
    mutationFn: async () => {
      const made = await runToEnd(client.bundles.create(toOrder(wishes)), setProgress);
      await saveBundle(made.handle);
      return made;
    },
    onSuccess: async (made) => {
      announce(`Saved ${made.fileName}`);
      await queries.invalidateQueries({ queryKey: api.bundles.list.key() });
      await queries.invalidateQueries({ queryKey: api.bundles.team.key() });
    },
    onSettled: () => setProgress(null),
  });
  const change = (part: Partial<Wishes>) => {
    make.reset();
    setWishes((before) => ({ ...before, ...part }));
  };
  return { wishes, change, named, plan, make, progress };
}

function toOrder({ reviewer, what, ...rest }: Wishes): HandOut {
  return {
    kind: 'assignment',
    reviewer: reviewer.trim() || 'nobody yet',
    what: what === 'all' ? { filter: {} } : what,
    ...rest,
  };
}
