import type { EventBody, LabelEvent } from '../model/label-event.ts';
import { slotOf } from './event-heads.ts';

type Judged = Pick<
  LabelEvent,
  'id' | 'caseId' | 'reviewer' | 'device' | 'deviceSequence' | 'supersedes' | 'body'
>;

/** One place for an answer: a reviewer's slot in a case, or the settlement or known answer of the case itself. */
export interface Place<E extends Judged> {
  key: string;
  /** All that nothing supersedes: whoever decides anew with all of it in sight supersedes each. */
  heads: E[];
  /** The answer that counts; null when all was taken back. */
  stands: E | null;
  /** Further answers that nothing supersedes and that say otherwise: given elsewhere without knowing of this one. */
  rivals: E[];
}

/**
 * What stands, place by place. It depends on the set of events alone: not on their order, not on any clock, not on how
 * often or in which bundles they came. Of several answers that know nothing of each other one counts for now, always
 * the same one, and the others are its rivals until somebody who has seen them all decides.
 */
export function placesOf<E extends Judged>(events: Iterable<E>): Place<E>[] {
  const byId = new Map<string, E>();
  for (const event of events) byId.set(event.id, event);
  const replaced = replacedAmong(byId.values());
  const heads = new Map<string, E[]>();
  for (const event of byId.values()) {
    if (replaced.has(event.id)) continue;
    const key = placeOf(event);
    const found = heads.get(key);
    if (found) found.push(event);
    else heads.set(key, [event]);
  }
  return [...heads].map(([key, found]) => ({ key, heads: found, ...choose(found) }));
}

/** The events that nothing supersedes among an event and those that go on from it, in its own place; by id. */
export function headsAfter<E extends Judged>(event: E, ofCase: readonly E[]): string[] {
  const after = new Set([event.id]);
  for (let before = 0; before < after.size; ) {
    before = after.size;
    for (const { id, supersedes } of ofCase)
      if (supersedes.some((earlier) => after.has(earlier))) after.add(id);
  }
  const replaced = replacedAmong(ofCase);
  const place = placeOf(event);
  return ofCase
    .filter((one) => after.has(one.id) && !replaced.has(one.id) && placeOf(one) === place)
    .map(({ id }) => id);
}

function replacedAmong<E extends Judged>(events: Iterable<E>): Set<string> {
  const all = [...events];
  const byId = new Map(all.map((event) => [event.id, event]));
  const replaced = new Set<string>();
  for (const event of all) {
    for (const id of event.supersedes) {
      const target = byId.get(id);
      if (target && mayReplace(event, target)) replaced.add(id);
    }
  }
  return replaced;
}

/** The key of the place that an event answers, within the whole workspace. */
export function placeOf(event: Pick<Judged, 'caseId' | 'reviewer' | 'body'>): string {
  const slot = slotOf(event.body);
  return JSON.stringify(
    isOfTheCase(event.body) ? [event.caseId, slot] : [event.caseId, slot, event.reviewer],
  );
}

/** Settlements and known answers belong to the case: one lead's may take the place of another's. */
function isOfTheCase(body: EventBody): boolean {
  const kind = body.kind === 'retraction' ? body.of : body.kind;
  return kind === 'adjudication' || kind === 'gold';
}

/** Nobody takes back somebody else's label, whatever an event says. */
function mayReplace(event: Judged, target: Judged): boolean {
  if (event.caseId !== target.caseId || event.id === target.id) return false;
  if (isOfTheCase(event.body) || isOfTheCase(target.body)) return placeOf(event) === placeOf(target);
  return event.reviewer === target.reviewer;
}

function choose<E extends Judged>(heads: E[]): Pick<Place<E>, 'stands' | 'rivals'> {
  const [first, ...others] = heads.toSorted(compare);
  if (!first) return { stands: null, rivals: [] };
  if (first.body.kind === 'retraction') return { stands: null, rivals: [] };
  const said = saidBy(first.body);
  return { stands: first, rivals: others.filter(({ body }) => saidBy(body) !== said) };
}

/**
 * An answer before a retraction, so that nothing disappears; then by device, its later event first; then by what is
 * said. Ids and times are not looked at: both come from clocks, and a wrong clock must not decide.
 */
function compare(a: Judged, b: Judged): number {
  return (
    Number(a.body.kind === 'retraction') - Number(b.body.kind === 'retraction') ||
    order(a.device, b.device) ||
    b.deviceSequence - a.deviceSequence ||
    order(saidBy(a.body), saidBy(b.body)) ||
    order(a.reviewer, b.reviewer) ||
    order(a.id, b.id)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What an event says, apart from how long it took. */
function saidBy(body: EventBody): string {
  return canonical(body.kind === 'label' ? { ...body, milliseconds: null } : body);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'nothing';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .sort()
    .join()}}`;
}
