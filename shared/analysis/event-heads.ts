import type { EventBody, LabelEvent, Stage } from '../model/label-event.ts';

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
  if (body.kind === 'label') return labelSlot(body.stage, body.pass);
  if (body.kind === 'retraction') return body.of ?? labelSlot(body.stage, body.pass);
  if (body.kind === 'skip') return skipSlot(body.pass);
  return body.kind;
}

/** The place of a label: its stage, and which time the reviewer judges the case (0 is the first). */
export function labelSlot(stage: Stage, pass = 0): string {
  return pass === 0 ? stage : `${stage} ${pass}`;
}

/** The place of a skip of that time. */
export function skipSlot(pass = 0): string {
  return pass === 0 ? 'skip' : `skip ${pass}`;
}
