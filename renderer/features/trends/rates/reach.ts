interface Difference {
  readonly difference: number | null;
  readonly differenceLow: number | null;
  readonly differenceHigh: number | null;
}

/** Half of a scale around "no change" that holds every interval of a column. */
export function reachOf(moves: readonly Difference[]): number {
  const ends = moves.flatMap(({ difference, differenceLow, differenceHigh }) =>
    [difference, differenceLow, differenceHigh].map((end) => Math.abs(end ?? 0)),
  );
  return Math.max(...ends, 0.005) * 1.05;
}
