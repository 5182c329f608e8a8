import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import { type JobMessage, unpackFailure } from './job-messages.ts';
import type { JobInput, JobName, JobProgress, JobResult } from './job-table.ts';

/**
 * Runs a job in a thread of its own and passes its progress on. Aborting the signal, or leaving the loop early, asks the
 * job to stop and answers CANCELLED at once; the thread cleans up behind it (see `cancelledJobsGone`).
 */
export async function* runJob<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
  signal?: AbortSignal,
): AsyncGenerator<JobProgress<Name>, JobResult<Name>> {
  signal?.throwIfAborted();
  const worker = new Worker(workerFile(), { workerData: { name, input } });
  const gone = exitOf(worker);
  let ended = false;
  try {
    const options = { close: ['exit'], ...(signal ? { signal } : {}) };
    for await (const [message] of on(worker, 'message', options) as AsyncIterable<[JobMessage]>) {
      if (message.kind === 'progress') {
        yield message.value as JobProgress<Name>;
        continue;
      }
      ended = true;
      if (message.kind === 'failure') throw unpackFailure(message.failure);
      return message.value as JobResult<Name>;
    }
    ended = true;
    throw new Error(`the thread of job ${name} ended without an answer`);
  } catch (error) {
    throw signal?.aborted && !ended ? new AppError('CANCELLED', 'Cancelled. Nothing of it was kept.') : error;
  } finally {
    if (!ended) leave(worker, gone);
  }
}

/** Threads that were told to stop and have not yet cleaned up. */
const leaving = new Set<Promise<void>>();

function leave(worker: Worker, gone: Promise<void>): void {
  leaving.add(gone);
  void gone.then(() => leaving.delete(gone));
  worker.postMessage('cancel');
}

/** Ends when every cancelled job has cleaned up behind itself. */
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
