import { parentPort, workerData } from 'node:worker_threads';
import { lookAtWaiting } from '../db/waiting-writers.ts';
import { JobControl } from './job-control.ts';
import { type JobMessage, packFailure } from './job-messages.ts';
import { JOBS, type JobName } from './job-table.ts';

type AnyJob = (input: unknown, control: JobControl) => AsyncGenerator<unknown, unknown>;

/** Progress is told at most this often; the bar moves no faster. */
const TELL_MS = 50;

interface Order {
  name: JobName;
  input: unknown;
  control: SharedArrayBuffer;
  /** Who waits for a turn to write. */
  waiting: SharedArrayBuffer;
}

async function work({ name, input, control, waiting }: Order): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('a job runs in a worker thread');
  lookAtWaiting(waiting);
  const tell = (message: JobMessage) => port.postMessage(message);
  try {
    const job = (await JOBS[name]()) as AnyJob;
    const run = job(input, new JobControl(control));
    let told = Number.NEGATIVE_INFINITY;
    for (let step = await run.next(); ; step = await run.next()) {
      if (step.done) {
        tell({ kind: 'result', value: step.value });
        break;
      }
      if (performance.now() - told < TELL_MS) continue;
      told = performance.now();
      tell({ kind: 'progress', value: step.value });
    }
  } catch (error) {
    tell({ kind: 'failure', failure: packFailure(error) });
  } finally {
    port.close();
  }
}

await work(workerData as Order);
