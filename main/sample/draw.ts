import { createRandom } from '../../shared/stats/numeric/random.ts';

/** The choices a writer makes, from a seed: the same seed writes the same text on every machine. */
export interface Draw {
  pick<T>(list: readonly T[]): T;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform in [0, 1). */
  uniform(): number;
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[];
}

export function createDraw(seed: string): Draw {
  const random = createRandom(seed);
  const between = (low: number, high: number): number => low + random.integer(high - low + 1);
  return {
    pick: (list) => {
      if (list.length === 0) throw new Error('Nothing to pick from.');
      return list[random.integer(list.length)]!;
    },
    chance: (probability) => random.next() < probability,
    between,
    normal: random.normal,
    uniform: random.next,
    shuffle: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = between(0, i);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
  };
}
