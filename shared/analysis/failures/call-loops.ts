import { list, plural } from '../../format.ts';
import type { Message } from '../../model/case.ts';
import type { ConductFound } from '../../model/conduct-failure.ts';

/** Fewer repeats of the same call are patience. */
export const LEAST_REPEATS = 3;
/** More places than this are counted, not listed. */
const LISTED = 4;

/**
 * Calls that the agent made again and again with the same arguments before it handed over. Without a handover there is
 * none before it.
 */
export function loopsBeforeHandover(
  messages: readonly Message[],
  handoverTurn: number | null,
): ConductFound[] {
  if (handoverTurn === null) return [];
  const turnsOf = new Map<string, number[]>();
  messages.slice(0, handoverTurn).forEach(({ toolCalls }, turn) => {
    for (const { by, name, arguments: given } of toolCalls ?? []) {
      if (by !== 'agent') continue;
      const key = `${name}\n${given}`;
      const turns = turnsOf.get(key);
      if (turns) turns.push(turn);
      else turnsOf.set(key, [turn]);
    }
  });
  return [...turnsOf]
    .filter(([, turns]) => turns.length >= LEAST_REPEATS)
    .map(([key, turns]) => {
      const more = turns.length - LISTED;
      const named = [...turns.slice(0, LISTED).map(String), ...(more > 0 ? [`${more} more`] : [])];
      return {
        kind: 'loop',
        sentence: `${key.split('\n')[0]} was called ${plural(turns.length, 'time')} with the same arguments, in turns ${list(named)}; the handover came in turn ${handoverTurn}`,
        turns: [...new Set([...turns, handoverTurn])],
      };
    });
}
