import { StatsArgumentError } from '../estimate.ts';

/** The name of the argument a call refuses, or "accepted". Other errors pass through. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof StatsArgumentError) return error.argument;
    throw error;
  }
  return 'accepted';
}
