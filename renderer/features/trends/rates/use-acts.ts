import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { day } from '../../../../shared/format.ts';
import type { TrendAlert } from '../../../../shared/model/trend-alert.ts';
import type { NewMarker, TrendMarker } from '../../../../shared/model/trend-marker.ts';
import { api, client } from '../../../api/client.ts';
import { announce } from '../../../components/live-region.tsx';

/** Something that was done here, and how it is taken back. */
interface Act {
  readonly words: string;
  readonly back: (() => Promise<unknown>) | null;
}

/** Muting and markers: every act changes what is drawn, is said in a sentence, and can be taken back. */
export function useActs() {
  const queries = useQueryClient();
  const [last, setLast] = useState<Act | null>(null);
  const run = useMutation({
    mutationFn: (step: () => Promise<Act>) => step(),
    onSuccess: async (act) => {
      setLast(act);
      announce(act.words);
      await queries.invalidateQueries({ queryKey: api.trends.key() });
    },
  });
  return {
    last,
    error: run.error,
    isBusy: run.isPending,
    mute: (alert: TrendAlert, muted: boolean) => run.mutate(() => mute(alert, muted)),
    add: (marker: NewMarker) => run.mutateAsync(() => add(marker)),
    remove: (marker: TrendMarker) => run.mutate(() => remove(marker)),
    undo: () => {
      const back = last?.back;
      if (back && !run.isPending) run.mutate(() => back().then(() => ({ words: 'Taken back.', back: null })));
    },
  };
}

export type Acts = ReturnType<typeof useActs>;

async function mute(alert: TrendAlert, muted: boolean): Promise<Act> {
  await client.trends.mute({ alert: alert.id, muted });
  return {
    words: muted
      ? `“${alert.title}” is muted until 24 h more of data are in.`
      : `“${alert.title}” is heard again.`,
    back: () => client.trends.mute({ alert: alert.id, muted: !muted }),
  };
}

async function add(wanted: NewMarker): Promise<Act> {
  const { id, name, at } = await client.trends.addMarker(wanted);
  return {
    words: `“${name}” is marked at ${day(at)}.`,
    back: () => client.trends.removeMarker({ id }),
  };
}

async function remove({ id, kind, name, at, note }: TrendMarker): Promise<Act> {
  await client.trends.removeMarker({ id });
  return {
    words: `The marker “${name}” is removed.`,
    back: () => client.trends.addMarker({ kind, name, at, note }),
  };
}
