import type { BundleProgress } from '../../../shared/model/bundle.ts';

/** Runs a job to its end and tells its progress. */
export async function runToEnd<R>(
  job: Promise<AsyncIterator<BundleProgress, R>>,
  onProgress: (progress: BundleProgress) => void = () => {},
): Promise<R> {
  const steps = await job;
  for (let step = await steps.next(); ; step = await steps.next()) {
    if (step.done) return step.value;
    onProgress(step.value);
  }
}
