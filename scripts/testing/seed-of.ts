const USUAL_SEED = 20_261;

/**
 * The seed that FC_SEED asks for: a constant when it is not set, undefined for `random`.
 *
 * Errors: anything else that is not a whole number, so that a typing mistake does not pass for a seed.
 */
export function seedOf(wish: string | undefined): number | undefined {
  if (wish === undefined || wish === '') return USUAL_SEED;
  if (wish === 'random') return undefined;
  const seed = Number(wish);
  if (!Number.isSafeInteger(seed))
    throw new Error(`FC_SEED must be a whole number or "random", got "${wish}".`);
  return seed;
}
