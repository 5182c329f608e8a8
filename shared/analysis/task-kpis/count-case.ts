import type { ReopenedRule, TaskDefinition } from '../../model/task-definition.ts';
import { hasHappened, numberOf, saysYes, secondsOf } from './read-fact.ts';
import { type FactCase, factKey, type TaskCase } from './task-case.ts';

/** What a definition makes of one case. `dataEnd` is the last moment the data know of, in milliseconds. */
export function countCase(
  one: FactCase,
  definition: TaskDefinition,
  dataEnd: number | null,
): Omit<TaskCase, 'filledIn'> & { unknown: boolean } {
  const completed = completionOf(one, definition);
  const young = isTooYoung(one, definition.reopened, dataEnd);
  const seconds = durationOf(one, definition);
  return {
    outcome: one.outcome,
    day: one.startedAt === null ? null : one.startedAt.slice(0, 10),
    version: one.version,
    stratum: one.stratum,
    human: one.human,
    escalated: one.outcome === 'escalated',
    completed: young || completed === null ? null : completed ? 1 : 0,
    unknown: !young && completed === null,
    seconds,
    activeSeconds: withoutWaiting(one, definition, seconds),
    cost: costOf(one, definition),
    csat: csatOf(one, definition),
    triggers: one.triggers,
    statedReason: one.statedReason,
  };
}

/** The agent completes what it ends alone; people complete what is not abandoned. Null: the facts do not say. */
function completionOf(one: FactCase, { resolved, reopened }: TaskDefinition): boolean | null {
  if (one.human ? one.outcome === 'abandoned' : one.outcome !== 'automated') return false;
  const isResolved = resolved === null || saysYes(one.facts.get(factKey(resolved.field)), resolved);
  if (isResolved === false) return false;
  const cameBack = reopened === null ? false : isReopened(one, reopened);
  if (cameBack === true) return false;
  return isResolved === null || cameBack === null ? null : true;
}

function isReopened(one: FactCase, rule: ReopenedRule): boolean | null {
  const value = one.facts.get(factKey(rule.field));
  if (value === undefined || value === null || value === '')
    return rule.missing === 'not_reopened' ? false : null;
  if (rule.reads === 'flag') return hasHappened(value);
  const hours = rule.reads === 'hours' ? numberOf(value) : hoursBetween(one.endedAt, String(value));
  if (hours === null) return hasHappened(value);
  return hours >= 0 && (rule.withinHours === null || hours <= rule.withinHours);
}

function hoursBetween(from: string | null, to: string): number | null {
  const hours = from === null ? Number.NaN : (Date.parse(to) - Date.parse(from)) / 3_600_000;
  return Number.isNaN(hours) ? null : hours;
}

/** A case that ended less than the allowed hours before the data end could still come back. */
function isTooYoung(one: FactCase, rule: ReopenedRule | null, dataEnd: number | null): boolean {
  const ended = one.endedAt ?? one.startedAt;
  if (rule?.withinHours == null || rule.reads === 'flag' || dataEnd === null || ended === null) return false;
  return Date.parse(ended) + rule.withinHours * 3_600_000 > dataEnd;
}

function durationOf(one: FactCase, { duration }: TaskDefinition): number | null {
  if (duration !== null) return secondsOf(one.facts.get(factKey(duration.field)), duration.unit);
  if (one.startedAt === null || one.endedAt === null) return null;
  const seconds = (Date.parse(one.endedAt) - Date.parse(one.startedAt)) / 1000;
  return Number.isNaN(seconds) || seconds < 0 ? null : seconds;
}

function withoutWaiting(one: FactCase, { waiting }: TaskDefinition, seconds: number | null): number | null {
  if (waiting === null || seconds === null) return null;
  const waited =
    waiting === 'messages'
      ? one.waitingSeconds
      : secondsOf(one.facts.get(factKey(waiting.field)), waiting.unit);
  return waited === null ? null : Math.max(0, seconds - waited);
}

function costOf(one: FactCase, { costs, minutes }: TaskDefinition): number | null {
  const parts = costs.map((field) => numberOf(one.facts.get(factKey(field))));
  const worked = minutes === null ? null : numberOf(one.facts.get(factKey(minutes.field)));
  parts.push(worked === null || minutes === null ? null : worked * minutes.price);
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0);
}

function csatOf(one: FactCase, { csat }: TaskDefinition): number | null {
  const value = csat === null ? null : numberOf(one.facts.get(factKey(csat.field)));
  return value === null || csat === null || value < csat.min || value > csat.max ? null : value;
}
