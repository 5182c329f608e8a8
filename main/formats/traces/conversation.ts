import type { Message } from '../../../shared/model/case.ts';
import { messageKey } from './message-key.ts';

/** A message at its place. Places are compared by `rank`, so that one can be put between any two. */
export interface Said {
  message: Message;
  rank: number;
  /** The step that said it first, counted from 0. */
  step: number;
  previous: Said | null;
  next: Said | null;
}

/**
 * A conversation put together from the histories that an agent sends again and again: each message is kept once, and a
 * sentence that was really said twice is kept twice. Histories are laid on each other in order; what is new in one goes
 * before the next message that both have, else to the end.
 */
export class Conversation {
  #first: Said | null = null;
  #last: Said | null = null;
  readonly #byKey = new Map<string, Said[]>();
  customerSpoke = false;

  /**
   * Takes messages that were said in this order, as far as they are new. Only what stands after `after` can be the
   * same. Returns the place of the last of them.
   */
  take(messages: readonly Message[], step: number, after: Said | null = null): Said | null {
    let reached = after;
    let fresh: Message[] = [];
    for (const message of messages) {
      const known = this.#find(messageKey(message), reached);
      if (!known) {
        fresh.push(message);
        continue;
      }
      for (const one of fresh) this.insert(one, step, known.previous);
      fresh = [];
      reached = known;
      complete(known.message, message);
    }
    for (const one of fresh) reached = this.insert(one, step, this.#last);
    return reached;
  }

  /** Takes what a step gave back, which comes after what it was given, unless it tells all of that again. */
  takeAnswer(messages: readonly Message[], step: number, given: Said | null): void {
    const key = given && messageKey(given.message);
    const again = key !== null && messages.some((message) => messageKey(message) === key);
    this.take(messages, step, again ? null : given);
  }

  /** Puts a message right after another, or first of all when that is null. */
  insert(message: Message, step: number, previous: Said | null): Said {
    const next = previous ? previous.next : this.#first;
    const rank = this.#rankBetween(previous, next);
    const said: Said = { message, rank, step, previous, next };
    if (previous) previous.next = said;
    else this.#first = said;
    if (next) next.previous = said;
    else this.#last = said;
    this.customerSpoke ||= message.speaker === 'customer';
    const key = messageKey(message);
    const same = this.#byKey.get(key);
    if (!same) this.#byKey.set(key, [said]);
    else same.splice(placeOf(same, rank), 0, said);
    return said;
  }

  *said(): Generator<Said> {
    for (let one = this.#first; one; one = one.next) yield one;
  }

  /** Whether this was said by the same speaker in the same words. */
  holds(message: Message): boolean {
    return this.#byKey.has(messageKey(message));
  }

  /** The first message like this one after a place. */
  #find(key: string, after: Said | null): Said | null {
    const same = this.#byKey.get(key);
    if (!same) return null;
    return same[after ? placeOf(same, after.rank) : 0] ?? null;
  }

  #rankBetween(previous: Said | null, next: Said | null): number {
    if (!next) return previous ? previous.rank + 1 : 0;
    if (!previous) return next.rank - 1;
    const middle = (previous.rank + next.rank) / 2;
    if (middle > previous.rank && middle < next.rank) return middle;
    let rank = 0;
    for (const one of this.said()) one.rank = rank++;
    return (previous.rank + next.rank) / 2;
  }
}

/** Where in a list ordered by rank the first with a greater rank stands. */
function placeOf(list: readonly Said[], rank: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Said).rank <= rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A second telling may know what the first left out: the id of a call, the name of the tool that answered. */
function complete(known: Message, told: Message): void {
  if (known.answers && told.answers) {
    known.answers = {
      ...told.answers,
      ...known.answers,
      failed: known.answers.failed || told.answers.failed,
    };
  }
  for (const [i, call] of (known.toolCalls ?? []).entries()) {
    const id = told.toolCalls?.[i]?.id;
    if (call.id === undefined && id !== undefined) call.id = id;
  }
}
