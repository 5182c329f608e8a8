import type { ImportProgress } from '../../shared/model/import.ts';
import type { Environment } from './environment.ts';
import { ProgressLine } from './progress-line.ts';

/** Shows the progress of a job that reads a file until it ends, and gives its result. */
export async function followJob<Result>(
  { err, watched }: Environment,
  job: AsyncIterator<ImportProgress, Result>,
): Promise<Result> {
  const progress = new ProgressLine(err, watched);
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
