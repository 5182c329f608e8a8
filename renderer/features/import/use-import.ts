import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type {
  FormatId,
  ImportPreview,
  ImportResult,
  Mapping,
  PopulationByOutcome,
} from '../../../shared/model/import.ts';
import { api, client } from '../../api/client.ts';
import { type JobState, useJob } from '../../components/use-job.ts';

/** The file on its way in, with what the person decided about it. */
export interface Candidate {
  readonly handle: string;
  readonly as?: FormatId;
  readonly mapping?: Mapping;
}

/** What stands behind the file: counts typed by outcome, the file itself, or nothing said. */
export type Population =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'whole'; readonly factsOnly: boolean }
  | { readonly kind: 'counts'; readonly counts: PopulationByOutcome };

export type Run = JobState<ImportResult>;

/** One import from the chosen file to its result. */
export function useImport() {
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [population, setPopulation] = useState<Population>({ kind: 'unknown' });
  const {
    job: run,
    start,
    cancel,
    reset,
  } = useJob(
    (input: ReturnType<typeof toInput> & ReturnType<typeof toPopulation>, signal) =>
      client.imports.run(input, { signal }),
    api.imports.preview.key(),
  );

  const preview = useQuery(
    api.imports.preview.queryOptions({
      input: candidate ? toInput(candidate) : { handle: '' },
      enabled: candidate !== null && run.state === 'idle',
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: (before: ImportPreview | undefined) => before,
    }),
  );

  const choose = useCallback(
    (next: Candidate | null) => {
      setCandidate(next);
      setPopulation({ kind: 'unknown' });
      reset();
    },
    [reset],
  );

  const startWithFile = useCallback(async () => {
    if (candidate) await start({ ...toInput(candidate), ...toPopulation(population) });
  }, [candidate, population, start]);

  return { candidate, choose, preview, population, setPopulation, run, start: startWithFile, cancel };
}

function toInput({ handle, as, mapping }: Candidate) {
  return { handle, ...(as ? { as } : {}), ...(mapping ? { mapping } : {}) };
}

function toPopulation(population: Population) {
  if (population.kind === 'whole') {
    return { wholePopulation: true, ...(population.factsOnly && { transcripts: 'sample' as const }) };
  }
  if (population.kind === 'counts') return { population: population.counts };
  return {};
}
