import { parentPort, workerData } from 'node:worker_threads';
import { type JobMessage, packFailure } from './job-messages.ts';
import { JOBS, type JobName } from './job-table.ts';

type AnyJob = (input: unknown, signal: AbortSignal) => AsyncGenerator<unknown, unknown>;

/** Progress is told at most this often; the bar moves no faster. */
const TELL_MS = 50;

async function work({ name, input }: { name: JobName; input: unknown }): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('a job runs in a worker thread');
  const tell = (message: JobMessage) => port.postMessage(message);
  const controller = new AbortController();
  port.on('message', () => controller.abort());
  try {
    const run = (JOBS[name] as AnyJob)(input, controller.signal);
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

await work(workerData as { name: JobName; input: unknown });
