import { createRandom } from '../../stats/index.ts';
import type { ScoredCase } from '../threshold/labelled-case.ts';

export interface Simulation {
  /** Labels on each side: escalated, automated. */
  readonly escalated: number;
  readonly automated: number;
  /** The cut in force: cases below it were handed over. */
  readonly cut: number;
  /** Chance that a human is needed at this value of the signal. */
  readonly need: (score: number) => number;
  readonly seed: string;
  /** Cases in the period. */
  readonly population?: number;
}

/** A need for humans that falls with the signal; at 6.4 a needless handover and 38 a miss, the best cut is 0.62. */
export const fallingNeed = (score: number): number => (1 - score) ** 2;
export const usualCosts = { missed: 38, needless: 6.4 };
export const bestCutOfFallingNeed = 1 - Math.sqrt(6.4 / (6.4 + 38));
/** What a case costs on average at this cut, at the usual costs, if the signal is uniform on 0 to 1. */
export function costOfFallingNeed(cut: number): number {
  const neededAbove = (1 - cut) ** 3 / 3;
  const neededBelow = (1 - (1 - cut) ** 3) / 3;
  return usualCosts.missed * neededAbove + usualCosts.needless * (cut - neededBelow);
}

/** A stratified sample from a made-up period whose truth is known: the signal is uniform on 0 to 1, high is safe. */
export function simulateLabels(simulation: Simulation): {
  cases: ScoredCase[];
  population: { escalated: number; automated: number };
} {
  const random = createRandom(simulation.seed);
  const size = simulation.population ?? 40_000;
  const side = (escalated: boolean, n: number): ScoredCase[] =>
    Array.from({ length: n }, () => {
      const u = random.next();
      const score = escalated ? u * simulation.cut : simulation.cut + u * (1 - simulation.cut);
      const needed = random.next() < simulation.need(score) ? 1 : 0;
      return { score, needed, escalated, stratum: escalated ? 'escalated' : 'automated' };
    });
  const escalatedSize = Math.round(size * simulation.cut);
  return {
    cases: [...side(true, simulation.escalated), ...side(false, simulation.automated)],
    population: { escalated: escalatedSize, automated: size - escalatedSize },
  };
}
