import { Worker } from 'node:worker_threads';
import type { AnalysisRequest, Answering } from './analysis-request.ts';
import { type JobMessage, unpackFailure } from './job-messages.ts';
import { threadFile } from './thread-file.ts';

/**
 * A thread that lives as long as the workspace is open. It is started by the first request, and again by the next one
 * after it was ended or crashed. While it has nothing to do it does not keep the process alive.
 */
export class AnalysisThread implements Answering {
  readonly #file: URL;
  #worker: Worker | null = null;

  constructor(file = threadFile('analysis-worker')) {
    this.#file = file;
  }

  answer(request: AnalysisRequest): Promise<unknown> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    worker.ref();
    return new Promise((resolve, reject) => {
      const done = () => {
        worker.off('message', heard).off('error', reject).off('exit', ended);
        worker.unref();
      };
      const heard = (message: JobMessage) => {
        done();
        if (message.kind === 'failure') reject(unpackFailure(message.failure));
        else resolve(message.value);
      };
      const ended = () => {
        done();
        reject(new Error(`the analysis thread ended during ${request.operation.join('.')}`));
      };
      worker.on('message', heard).on('error', reject).on('exit', ended);
      worker.postMessage(request);
    });
  }

  end(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }

  #start(): Worker {
    const worker = new Worker(this.#file);
    // Whoever waits for an answer hears of a crash; when nobody does, it must not end the process.
    worker.on('error', () => {});
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}
