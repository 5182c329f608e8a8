import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type {
  FormatId,
  ImportPreview,
  ImportProgress,
  ImportResult,
  Mapping,
  PopulationByOutcome,
} from '../../../shared/model/import.ts';
import { api, client } from '../../api/client.ts';

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

export type Run =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: ImportProgress | null }
  | { readonly state: 'done'; readonly result: ImportResult }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: unknown };

/** One import from the chosen file to its result. */
export function useImport() {
  const queries = useQueryClient();
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [population, setPopulation] = useState<Population>({ kind: 'unknown' });
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const aborter = useRef<AbortController | null>(null);

  const preview = useQuery(
    api.imports.preview.queryOptions({
      input: candidate ? toInput(candidate) : { handle: '' },
      enabled: candidate !== null && run.state === 'idle',
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: (before: ImportPreview | undefined) => before,
    }),
  );

  const choose = useCallback((next: Candidate | null) => {
    setCandidate(next);
    setPopulation({ kind: 'unknown' });
    setRun({ state: 'idle' });
  }, []);

  const start = useCallback(async () => {
    if (!candidate) return;
    const abort = new AbortController();
    aborter.current = abort;
    setRun({ state: 'running', progress: null });
    try {
      const job = await client.imports.run(
        { ...toInput(candidate), ...toPopulation(population) },
        { signal: abort.signal },
      );
      for (let step = await job.next(); ; step = await job.next()) {
        if (step.done) {
          setRun({ state: 'done', result: step.value });
          break;
        }
        setRun({ state: 'running', progress: step.value });
      }
    } catch (error) {
      setRun(abort.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error });
    } finally {
      await queries.invalidateQueries({
        predicate: ({ queryKey }) =>
          JSON.stringify(queryKey[0]) !== JSON.stringify(api.imports.preview.key()[0]),
      });
    }
  }, [candidate, population, queries]);

  const cancel = useCallback(() => aborter.current?.abort(), []);
  return { candidate, choose, preview, population, setPopulation, run, start, cancel };
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
