import { requireCount } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';

/** One label: which unit, by which reviewer, which class; whole numbers from 0. */
export type Vote = readonly [unit: number, reviewer: number, label: number];

/** How many units, reviewers and classes there are. */
export type VoteSizes = { readonly units: number; readonly reviewers: number; readonly classes: number };

/** Throws unless every vote names a unit, a reviewer and a class that exist. */
export function requireVotes(votes: readonly Vote[], { units, reviewers, classes }: VoteSizes): void {
  requireCount('units', units);
  requireCount('reviewers', reviewers, 1);
  requireCount('classes', classes, 2);
  votes.forEach(([unit, reviewer, label], i) => {
    requireIndex(`votes[${i}] unit`, unit, units);
    requireIndex(`votes[${i}] reviewer`, reviewer, reviewers);
    requireIndex(`votes[${i}] label`, label, classes);
  });
}

/** Throws unless gold classes belong to existing units. */
export function requireGold(gold: ReadonlyMap<number, number>, { units, classes }: VoteSizes): void {
  for (const [unit, label] of gold) {
    requireIndex('gold unit', unit, units);
    requireIndex('gold label', label, classes);
  }
}

function requireIndex(argument: string, value: number, end: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= end) {
    throw new StatsArgumentError(argument, `must be a whole number from 0 to ${end - 1}, got ${value}`);
  }
}
