import { StatsArgumentError } from './estimate.ts';

/**
 * Checks on what callers hand in. A bad argument is a mistake of the program, so it throws and names the
 * argument; a question that the data cannot answer is a value (see estimate.ts).
 */

type Numbers = ArrayLike<number>;

/** Finite number. */
export function requireFinite(argument: string, value: number): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new StatsArgumentError(argument, `must be a finite number, got ${String(value)}`);
  }
}

/** Finite number above zero. */
export function requirePositive(argument: string, value: number): void {
  requireFinite(argument, value);
  if (value <= 0) throw new StatsArgumentError(argument, `must be above 0, got ${value}`);
}

/** Finite number of at least zero. */
export function requireNonNegative(argument: string, value: number): void {
  requireFinite(argument, value);
  if (value < 0) throw new StatsArgumentError(argument, `must not be negative, got ${value}`);
}

/** Whole number of at least `least`. */
export function requireCount(argument: string, value: number, least = 0): void {
  requireFinite(argument, value);
  if (!Number.isInteger(value))
    throw new StatsArgumentError(argument, `must be a whole number, got ${value}`);
  if (value < least) throw new StatsArgumentError(argument, `must be at least ${least}, got ${value}`);
}

/** Number within [0, 1]. */
export function requireProbability(argument: string, value: number): void {
  requireFinite(argument, value);
  if (value < 0 || value > 1) throw new StatsArgumentError(argument, `must lie within [0, 1], got ${value}`);
}

/** Number strictly between 0 and 1: a confidence level, an error rate. */
export function requireLevel(argument: string, value: number): void {
  requireFinite(argument, value);
  if (value <= 0 || value >= 1) {
    throw new StatsArgumentError(argument, `must lie strictly between 0 and 1, got ${value}`);
  }
}

/** `events` of `n`: two whole numbers with events not above n. */
export function requireEventsOf(eventsName: string, events: number, nName: string, n: number): void {
  requireCount(nName, n);
  requireCount(eventsName, events);
  if (events > n) throw new StatsArgumentError(eventsName, `must not exceed ${nName} (${n}), got ${events}`);
}

/** A list with at least one entry. */
export function requireNonEmpty(argument: string, values: ArrayLike<unknown>): void {
  if (values.length === 0) throw new StatsArgumentError(argument, 'must not be empty');
}

/** Two lists that belong together entry by entry. */
export function requireSameLength(
  argument: string,
  values: ArrayLike<unknown>,
  otherName: string,
  other: ArrayLike<unknown>,
): void {
  if (values.length !== other.length) {
    throw new StatsArgumentError(
      argument,
      `must have as many entries as ${otherName} (${other.length}), got ${values.length}`,
    );
  }
}

/** Beyond this a square or a product of sums could overflow, and an infinity would leave the core. */
const LARGEST_VALUE = 1e50;

/** Every entry finite, and no larger in size than a computation can square and sum. */
export function requireAllFinite(argument: string, values: Numbers): void {
  for (let i = 0; i < values.length; i++) {
    if (!(Math.abs(values[i]!) <= LARGEST_VALUE)) {
      throw new StatsArgumentError(
        argument,
        `must hold finite numbers up to ${LARGEST_VALUE} in size, got ${String(values[i])} at ${i}`,
      );
    }
  }
}

/** Every entry within [0, 1]. */
export function requireAllProbabilities(argument: string, values: Numbers): void {
  for (let i = 0; i < values.length; i++) {
    if (!(values[i]! >= 0 && values[i]! <= 1)) {
      throw new StatsArgumentError(argument, `must lie within [0, 1], got ${String(values[i])} at ${i}`);
    }
  }
}

/** Every entry 0 or 1. */
export function requireAllBinary(argument: string, values: Numbers): void {
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== 0 && values[i] !== 1) {
      throw new StatsArgumentError(argument, `must hold only 0 and 1, got ${String(values[i])} at ${i}`);
    }
  }
}

/** Sampling weights outside this range are a mistake, and their products could overflow. */
const LARGEST_WEIGHT = 1e30;

/** Sampling weights: finite, none negative. A weight of zero takes a case out of the estimate. */
export function requireWeights(argument: string, weights: Numbers): void {
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight === 0 || (weight >= 1 / LARGEST_WEIGHT && weight <= LARGEST_WEIGHT)) continue;
    throw new StatsArgumentError(
      argument,
      `must hold 0 or numbers from ${1 / LARGEST_WEIGHT} to ${LARGEST_WEIGHT}, got ${String(weight)} at ${i}`,
    );
  }
}
