import { parentPort } from 'node:worker_threads';
import type { AnalysisRequest } from '../analysis-request.ts';

// For tests: the analysis thread, which crashes when it is asked for `crash`.
parentPort?.on('message', ({ operation: [topic] }: AnalysisRequest) => {
  if (topic === 'crash') process.exit(1);
});
await import('../analysis-worker.ts');
