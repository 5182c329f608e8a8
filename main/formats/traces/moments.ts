/** Orders ISO times, which text does not once some of them have fractions of a second; what has no time comes last. */
export function compareTimes(a: string | null, b: string | null): number {
  const [first, second] = [momentOf(a), momentOf(b)];
  return first === second ? 0 : first - second;
}

/** Milliseconds since 1970. */
function momentOf(time: string | null): number {
  const moment = time === null ? Number.NaN : Date.parse(time);
  return Number.isNaN(moment) ? Number.MAX_VALUE : moment;
}

export function earliest(times: readonly (string | null)[]): string | null {
  return times.reduce((least, time) => (compareTimes(time, least) < 0 ? time : least), null);
}

export function latest(times: readonly (string | null)[]): string | null {
  return times.reduce(
    (most, time) => (time !== null && (most === null || compareTimes(time, most) > 0) ? time : most),
    null,
  );
}
