import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { waitingMemory } from '../db/waiting-writers.ts';
import { JobControl } from './job-control.ts';
import { type JobMessage, ranOutOfMemory, unpackFailure } from './job-messages.ts';
import type { JobInput, JobName, JobProgress, JobResult } from './job-table.ts';

/**
 * Megabytes for what a job has just made. What it reads and writes passes through them once, so that with more of them
 * it is not quicker: its garbage only lies about for longer.
 */
const YOUNG_MB = 24;

/**
 * Runs a job in a thread of its own and passes its progress on. Aborting the signal, or leaving the loop early, answers
 * CANCELLED at once and the thread cleans up behind it (see `cancelledJobsGone`); when the job has committed already,
 * its result comes all the same.
 */
export async function* runJob<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
  signal?: AbortSignal,
): AsyncGenerator<JobProgress<Name>, JobResult<Name>> {
  const control = new JobControl();
  const worker = new Worker(workerFile(), {
    workerData: { name, input, control: control.shared, waiting: waitingMemory() },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const gone = exitOf(worker);
  const stopped = new AbortController();
  const cancel = () => {
    if (control.cancel()) stopped.abort();
  };
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  try {
    const messages = on(worker, 'message', { close: ['exit'], signal: stopped.signal });
    for await (const [message] of messages as AsyncIterable<[JobMessage]>) {
      if (message.kind === 'result') return message.value as JobResult<Name>;
      if (message.kind === 'failure') throw unpackFailure(message.failure);
      yield message.value as JobProgress<Name>;
    }
    throw new Error(`the thread of job ${name} ended without an answer`);
  } catch (error) {
    if (stopped.signal.aborted) control.throwIfCancelled(LEFT_BY_CANCEL[name]);
    throw ranOutOfMemory(error) ?? error;
  } finally {
    signal?.removeEventListener('abort', cancel);
    control.cancel();
    leaving.add(gone);
    void gone.then(() => leaving.delete(gone));
  }
}

/** Of the jobs that are not all or nothing. */
const LEFT_BY_CANCEL: Partial<Record<JobName, string>> = {
  takeTranscripts: 'The transcripts taken in before stay.',
};

/** Runs a job to its end, for who does not care for its progress. */
export async function lastOf<R>(job: AsyncGenerator<unknown, R>): Promise<R> {
  for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
}

/** Threads that have been answered for and may not have ended yet. */
const leaving = new Set<Promise<void>>();

/** Ends when every job that was left or cancelled has cleaned up behind itself. */
export async function cancelledJobsGone(): Promise<void> {
  await Promise.all(leaving);
}

function exitOf(worker: Worker): Promise<void> {
  // Whoever waits for messages gets the error; after that nobody does, and it must not end the process.
  worker.on('error', () => {});
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
  });
}

/** The worker's file: TypeScript beside this one in the sources, a bundle beside this one's bundle when built. */
function workerFile(): URL {
  const source = new URL('./job-worker.ts', import.meta.url);
  if (import.meta.url.endsWith('.ts')) return source;
  const beside = new URL('./job-worker.js', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../job-worker.js', import.meta.url);
}
