import { hash } from 'node:crypto';

const SEPARATOR = '\u001f';
const STEPS = 2 ** 52;

/**
 * Permanent random number of a case in [0, 1): the first 52 bits of SHA-256 over seed, U+001F and id. Sorting by it
 * gives the same random order on every machine, whatever the order of import (Ohlsson 1995).
 */
export function drawOf(seed: string, caseId: string): number {
  return Number.parseInt(hash('sha256', seed + SEPARATOR + caseId, 'hex').slice(0, 13), 16) / STEPS;
}

/**
 * Where a case stands in a reviewer's own queue: a permanent random number of seed, reviewer and case, so that everybody
 * goes through the cases in another order. A case that comes back has another place each time.
 */
export function placeOf(seed: string, reviewer: string, caseId: string, pass = 0): number {
  return chanceOf(seed, reviewer, caseId, ...(pass > 0 ? [String(pass)] : []));
}

/** A permanent random number in [0, 1) for whatever the keys name together. */
export function chanceOf(seed: string, ...keys: string[]): number {
  return drawOf(seed, keys.join(SEPARATOR));
}
