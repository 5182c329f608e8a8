import type { EventBody, LabelEvent } from '../model/label-event.ts';

type Superseding = Pick<LabelEvent, 'id' | 'supersedes'>;

/**
 * The events that nothing supersedes, in their given order. The result does not depend on that order: only on the
 * set of events, so that devices that have seen the same events agree.
 */
export function headsOf<E extends Superseding>(events: readonly E[]): E[] {
  const replaced = new Set(events.flatMap((event) => event.supersedes));
  return events.filter((event) => !replaced.has(event.id));
}

/** What an event is an answer to; a new event of the same slot and reviewer supersedes the heads of that slot. */
export function slotOf(body: EventBody): string {
  if (body.kind === 'retraction') return body.of ?? body.stage;
  return body.kind === 'label' ? body.stage : body.kind;
}
