/**
 * Shares a population out over parts in proportion to what was imported of each, in whole numbers that add up to it
 * exactly (largest remainder). A part never gets fewer than were imported of it, as the population is not smaller than
 * all of them together.
 *
 * @param population cases in all; at least the sum of `imported`
 * @param imported cases of each part
 * @example splitPopulation(1000, [1, 2]) // 333, 667
 */
export function splitPopulation(population: number, imported: readonly number[]): number[] {
  const total = imported.reduce((sum, size) => sum + size, 0);
  if (total === 0) return imported.map(() => 0);
  const exact = imported.map((size) => (population * size) / total);
  const whole = exact.map(Math.floor);
  let left = population - whole.reduce((sum, size) => sum + size, 0);
  const byRemainder = exact
    .map((value, place) => ({ place, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of byRemainder) {
    if (left <= 0) break;
    whole[place] = (whole[place] as number) + 1;
    left -= 1;
  }
  return whole;
}
