/** More sessions than one customer has: a value that more cases share stands for nobody in particular. */
export const MOST_SESSIONS = 50;

/** Two sessions of one customer on different channels, by the numbers of their cases. */
export interface SessionPair {
  readonly first: number;
  readonly next: number;
  /** Seconds from the end of the first to the start of the next; below 0 where they overlap. */
  readonly gap: number;
  /** The customer left the first. */
  readonly wasLeft: boolean;
  /** A person took over in the next. */
  readonly reachedHuman: boolean;
  readonly sameTopic: boolean | null;
}

/** A session with the one after it that is looked at, and how many more there are. */
export interface Suspect extends SessionPair {
  readonly more: number;
}

/**
 * One line for each first session, with the earliest session after it that `isOpen` keeps. The strongest suspicions
 * come first: left by the customer and taken over by a person elsewhere, then the same topic, then the shorter time.
 *
 * @param pairs in the order of the first session, then of the start of the next
 */
export function rankPairs(pairs: readonly SessionPair[], isOpen: (pair: SessionPair) => boolean): Suspect[] {
  const suspects = new Map<number, Suspect>();
  for (const pair of pairs) {
    if (!isOpen(pair)) continue;
    const held = suspects.get(pair.first);
    suspects.set(pair.first, held ? { ...held, more: held.more + 1 } : { ...pair, more: 0 });
  }
  return [...suspects.values()].sort(
    (a, b) => strength(b) - strength(a) || Math.max(0, a.gap) - Math.max(0, b.gap) || a.first - b.first,
  );
}

function strength({ wasLeft, reachedHuman, sameTopic }: SessionPair): number {
  return (wasLeft ? 4 : 0) + (reachedHuman ? 2 : 0) + (sameTopic === true ? 1 : 0);
}
