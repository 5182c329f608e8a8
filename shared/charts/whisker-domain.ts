/** The figures of one whisker; those which are missing do not count. */
export interface WhiskerFigures {
  readonly estimate?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly limit?: number | undefined;
}

const lowerEnds = [0, 0.25, 0.5, 0.75, 0.9];
const upperEnds = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1];

/**
 * One scale for a column of whiskers over shares: the tightest pair of round ends that holds every interval and
 * limit with a little air, so that a row can be read against the row above it.
 *
 * @returns ends as shares; [0, 1] when there is nothing to hold
 */
export function whiskerDomain(rows: readonly WhiskerFigures[]): [number, number] {
  const values = rows
    .flatMap(({ estimate, low, high, limit }) => [estimate, low, high, limit])
    .filter((value) => value !== undefined);
  if (values.length === 0) return [0, 1];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A single figure has no spread to look into: rates start at zero then.
  const lower =
    least === most
      ? 0
      : (lowerEnds.findLast((end) => end <= Math.max(0, least - (most - least) * 0.08)) ?? 0);
  // Room at the right, so that the printed end of the scale does not meet the name of the limit.
  const upper = upperEnds.find((end) => end >= Math.min(1, most + (most - lower) * 0.15) && end > lower) ?? 1;
  return [lower, upper];
}
