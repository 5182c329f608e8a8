import fc from 'fast-check';
import type { LabelEvent } from '../../model/label-event.ts';
import { headsAfter, placeOf } from '../event-standing.ts';
import { reverseAct } from '../reverse-act.ts';
import { undoStackOf } from '../undo-stack.ts';
import { mergeEvents } from './merge-events.ts';

export type Played = Omit<LabelEvent, 'previousHash' | 'hash' | 'clock' | 'codebookVersion'>;

/** A device with the events it has seen and the ids of those it wrote itself. */
export interface Device {
  name: string;
  events: Played[];
  own: Set<string>;
}

const CASES = ['c1', 'c2'] as const;
/** Ada works on two devices; Ben and a lead on one each, sometimes on hers. */
const PEOPLE = ['Ada', 'Ben', 'Lea'] as const;

const when = fc.constantFrom('1970-01-01', '2026-11-21', '2026-11-22', '2099-12-31');
const device = fc.nat({ max: 3 });
const person = fc.constantFrom(...PEOPLE);
const answer = fc.record({
  kind: fc.constantFrom('label' as const, 'settle' as const),
  device,
  person,
  caseId: fc.constantFrom(...CASES),
  verdict: fc.constantFrom('true_escalation' as const, 'false_escalation' as const),
  when,
});
const reverse = fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), device, person, when });
/** One device gets what another has, as a bundle brings it. */
const pass = fc.record({ kind: fc.constant('pass' as const), from: device, to: device });

/** What up to four devices did, with clocks between 1970 and 2099. */
export const playedHistory = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: answer },
    { weight: 3, arbitrary: reverse },
    { weight: 2, arbitrary: pass },
  ),
  { maxLength: 16 },
);

type Step = typeof playedHistory extends fc.Arbitrary<(infer S)[]> ? S : never;

/** Plays the steps with the functions under test, the way the services do. */
export function devicesAfter(steps: readonly Step[]): Device[] {
  const devices = ['d0', 'd1', 'd2', 'd3'].map((name): Device => ({ name, events: [], own: new Set() }));
  let count = 0;
  const append = (
    to: Device,
    reviewer: string,
    recordedAt: string,
    act: Omit<LabelEvent['act'], 'id'>,
    events: readonly Pick<Played, 'caseId' | 'supersedes' | 'body'>[],
  ) => {
    const actId = `${recordedAt} ${to.name} ${count}`;
    for (const event of events) {
      const id = `${recordedAt} ${to.name} ${count++}`;
      to.own.add(id);
      const deviceSequence = to.own.size;
      to.events.push({
        id,
        reviewer,
        device: to.name,
        deviceSequence,
        recordedAt,
        act: { id: actId, ...act },
        ...event,
      });
    }
  };
  for (const step of steps) {
    if (step.kind === 'pass') {
      const to = devices[step.to] as Device;
      to.events = mergeEvents(to.events, (devices[step.from] as Device).events).events;
      continue;
    }
    const at = devices[step.device] as Device;
    if (step.kind === 'label' || step.kind === 'settle') {
      const { caseId, verdict, person: reviewer } = step;
      const body: LabelEvent['body'] =
        step.kind === 'label'
          ? { kind: 'label', stage: 'blind', answers: { verdict }, milliseconds: null }
          : { kind: 'adjudication', answers: { verdict }, cause: 'slip' };
      const place = placeOf({ caseId, reviewer, body });
      append(at, reviewer, step.when, { kind: 'do', target: null }, [
        { caseId, supersedes: headsIn(place, at.events), body },
      ]);
      continue;
    }
    const acts = at.events.filter(
      ({ id, act, reviewer }) => at.own.has(id) && id === act.id && reviewer === step.person,
    );
    const stack = undoStackOf(acts.map(({ act }) => act));
    const ofAct = (id: string) => at.events.filter(({ act }) => act.id === id);
    const standing = (event: Played) =>
      headsAfter(
        event,
        at.events.filter(({ caseId }) => caseId === event.caseId),
      ).filter((id) => at.own.has(id));
    const entry = (step.kind === 'undo' ? stack.done : stack.undone).findLast(({ latest }) =>
      ofAct(latest).some((event) => standing(event).length > 0),
    );
    if (!entry) continue;
    const reversed = reverseAct(
      ofAct(entry.latest) as LabelEvent[],
      (id) => at.events.find((event) => event.id === id),
      standing,
    );
    append(at, step.person, step.when, { kind: step.kind, target: entry.act }, reversed);
  }
  return devices;
}

/** Whatever stands or waits in a place, taken back or not. */
function headsIn(place: string, events: readonly Played[]): string[] {
  const replaced = new Set(events.flatMap(({ supersedes }) => supersedes));
  return events.filter((event) => placeOf(event) === place && !replaced.has(event.id)).map(({ id }) => id);
}
