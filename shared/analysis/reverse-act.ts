import type { EventBody, LabelEvent } from '../model/label-event.ts';

export type Reversed = { caseId: string; supersedes: string[]; body: EventBody };

/**
 * The events that take an act back: what each of its events had replaced stands again; where it replaced nothing,
 * a retraction stands. Reversing an undo is a redo, by the same rule.
 *
 * @param act events of one act
 * @param before looks up a superseded event by its id
 */
export function reverseAct(
  act: readonly LabelEvent[],
  before: (id: string) => Pick<LabelEvent, 'body'> | undefined,
): Reversed[] {
  const replacedBy = new Map<string, LabelEvent[]>();
  const reversed: Reversed[] = [];
  for (const event of act) {
    for (const id of event.supersedes) replacedBy.set(id, [...(replacedBy.get(id) ?? []), event]);
    if (event.supersedes.length === 0) {
      reversed.push({ caseId: event.caseId, supersedes: [event.id], body: retractionOf(event.body) });
    }
  }
  for (const [id, events] of replacedBy) {
    const earlier = before(id);
    const first = events[0];
    if (!first || !earlier) continue;
    reversed.push({ caseId: first.caseId, supersedes: events.map((event) => event.id), body: earlier.body });
  }
  return reversed;
}

function retractionOf(body: EventBody): EventBody {
  return { kind: 'retraction', stage: body.kind === 'label' || body.kind === 'retraction' ? body.stage : 'blind' };
}
