/** For tests: two different contents under one event id: a cloned machine, a fault or tampering. Nobody may guess which is right. */
export class SameIdOtherContent<E> extends Error {
  readonly first: E;
  readonly second: E;

  constructor(first: E, second: E) {
    super('one event has two contents');
    this.first = first;
    this.second = second;
  }
}

/**
 * For tests: adds events to a set of events. Merging is this union and nothing else, so that order, grouping and repetition do not
 * matter; what stands is derived from the union.
 * @throws {SameIdOtherContent}
 */
export function mergeEvents<E extends { id: string }>(
  here: readonly E[],
  incoming: readonly E[],
): { events: E[]; fresh: E[]; known: number } {
  const byId = new Map(here.map((event) => [event.id, event]));
  const fresh: E[] = [];
  let known = 0;
  for (const event of incoming) {
    const found = byId.get(event.id);
    if (found === undefined) {
      byId.set(event.id, event);
      fresh.push(event);
    } else if (JSON.stringify(found) === JSON.stringify(event)) known += 1;
    else throw new SameIdOtherContent(found, event);
  }
  return { events: [...byId.values()], fresh, known };
}
