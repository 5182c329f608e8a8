import type { EventBody, LabelEvent } from '../model/label-event.ts';

export type Reversed = { caseId: string; supersedes: string[]; body: EventBody };

/**
 * The events that take an act back: what each of its events had replaced stands again; where it replaced nothing,
 * a retraction stands. Reversing an undo is a redo, by the same rule. What is superseded is whatever stands now in
 * the place of the act's event: after an undo and a redo that is a later event with the same content.
 *
 * @param act events of one act
 * @param before looks up a superseded event by its id
 * @param headsNow ids of the events that stand in an event's place: same case, reviewer and slot
 */
export function reverseAct(
  act: readonly LabelEvent[],
  before: (id: string) => Pick<LabelEvent, 'body'> | undefined,
  headsNow: (event: LabelEvent) => readonly string[],
): Reversed[] {
  const reversed = new Map<string, { caseId: string; supersedes: Set<string>; body: EventBody }>();
  for (const event of act) {
    const heads = headsNow(event);
    // Somebody went on from there elsewhere: there is nothing of this event to take back.
    if (heads.length === 0) continue;
    const replaced = event.supersedes.length > 0 ? event.supersedes : [null];
    for (const id of replaced) {
      const body = id === null ? retractionOf(event.body) : before(id)?.body;
      if (!body) continue;
      const key = id ?? `nothing before ${event.id}`;
      const entry = reversed.get(key) ?? { caseId: event.caseId, supersedes: new Set(), body };
      for (const head of heads) entry.supersedes.add(head);
      reversed.set(key, entry);
    }
  }
  return [...reversed.values()].map((entry) => ({ ...entry, supersedes: [...entry.supersedes] }));
}

function retractionOf(body: EventBody): EventBody {
  if (body.kind === 'label' || body.kind === 'retraction') {
    const { stage, pass } = body;
    const of = body.kind === 'retraction' ? body.of : undefined;
    return { kind: 'retraction', stage, ...(pass && { pass }), ...(of && { of }) };
  }
  if (body.kind === 'skip') {
    return { kind: 'retraction', stage: 'blind', ...(body.pass && { pass: body.pass }) };
  }
  // A lead may have a label of their own in the same case: taking a settlement back must not touch it.
  return { kind: 'retraction', stage: 'blind', of: body.kind };
}
