import type { ImportProgress, ImportResult } from '../../shared/model/import.ts';
import type { Door } from './environment.ts';
import { ProgressLine } from './progress-line.ts';

/** Runs an import to its end, with its progress on the error stream; Ctrl+C cancels it. */
export async function followImport(
  { environment }: Door,
  begin: (signal: AbortSignal) => Promise<AsyncIterator<ImportProgress, ImportResult>>,
): Promise<ImportResult> {
  const progress = new ProgressLine(environment.err, environment.watched);
  const job = await begin(environment.signal);
  try {
    for (;;) {
      const step = await job.next();
      if (step.done) return step.value;
      progress.show(step.value);
    }
  } finally {
    progress.wipe();
  }
}
