import { parentPort } from 'node:worker_threads';
import { AnalysisDesk } from './analysis-desk.ts';
import type { AnalysisRequest } from './analysis-request.ts';
import { type JobMessage, packFailure } from './job-messages.ts';

const port = parentPort;
if (!port) throw new Error('analyses run in a worker thread');
const desk = new AnalysisDesk();

// The next request is sent when the one before has been answered.
port.on('message', (request: AnalysisRequest) => {
  const tell = (message: JobMessage) => port.postMessage(message);
  desk.answer(request).then(
    (value) => tell({ kind: 'result', value }),
    (error: unknown) => tell({ kind: 'failure', failure: packFailure(error) }),
  );
});
