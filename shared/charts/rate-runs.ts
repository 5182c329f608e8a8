/** A rate in one period. */
export interface RatePoint {
  /** Under the axis: "W46", "16 Nov". */
  readonly name: string;
  /** A share; null where nothing was counted. */
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Rests on fewer cases than a reading needs. */
  readonly few: boolean;
}

/** Stretches of periods without a gap, each as the places of its points. */
export function runsOf(points: readonly RatePoint[]): number[][] {
  const runs: number[][] = [];
  for (const [place, { rate }] of points.entries()) {
    if (rate === null) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === place - 1) run.push(place);
    else runs.push([place]);
  }
  return runs;
}
