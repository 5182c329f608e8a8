import { fixed, inUnitOf, NBSP, percent, points, signed } from '../../format.ts';
import type { TaskDefinition, YesRule } from '../../model/task-definition.ts';
import type { TaskUnit } from '../../model/task-kpi.ts';
import type { TaskKpiId } from '../../model/task-settings.ts';

interface Words {
  readonly name: string;
  readonly unit: TaskUnit;
  /** The ways that are worse; both where too little is as telling as too much. */
  readonly worse: 'up' | 'down' | 'both';
}

export const taskWords: Readonly<Record<TaskKpiId, Words>> = {
  task_completion: { name: 'Task completion', unit: 'share', worse: 'down' },
  escalation_rate: { name: 'Escalation rate', unit: 'share', worse: 'both' },
  time_to_resolution: { name: 'Time to resolution', unit: 'seconds', worse: 'up' },
  cost_per_success: { name: 'Cost per success', unit: 'money', worse: 'up' },
  csat: { name: 'CSAT', unit: 'score', worse: 'down' },
};

/** A name within a sentence: abbreviations stay as they are. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** A length of time at the precision at which it is known: "84 s", "12.4 min", "5.2 h", "3.1 d". */
export function timeText(seconds: number): string {
  const size = Math.abs(seconds);
  if (size < 120) return `${fixed(seconds, size < 10 ? 1 : 0)}${NBSP}s`;
  if (size < 7200) return `${fixed(seconds / 60, 1)}${NBSP}min`;
  if (size < 172_800) return `${fixed(seconds / 3600, 1)}${NBSP}h`;
  return `${fixed(seconds / 86_400, 1)}${NBSP}d`;
}

/** Money to three telling digits: a case may cost less than a cent. */
export function priceText(amount: number, currency: string): string {
  const size = Math.abs(amount);
  const decimals =
    size >= 100 || size === 0 ? 0 : size >= 0.1 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(size)));
  return inUnitOf(fixed(amount, decimals), currency);
}

/** A value in its unit. */
export function taskValue(value: number, unit: TaskUnit | 'per_case', currency = ''): string {
  if (unit === 'share') return percent(value);
  if (unit === 'seconds') return timeText(value);
  if (unit === 'money') return priceText(value, currency);
  return fixed(value, 2);
}

/** A difference with its sign: points for shares, the unit itself for the rest. */
export function taskDifference(value: number, unit: TaskUnit | 'per_case', currency = ''): string {
  if (unit === 'share') return points(value);
  if (unit === 'score' || unit === 'per_case') return signed(value, 2);
  const text = taskValue(value, unit, currency);
  return value > 0 ? `+${text}` : text;
}

/** "4.2 to 5.1 min": an interval in one unit. */
export function taskInterval(low: number, high: number, unit: TaskUnit | 'per_case', currency = ''): string {
  return `${taskValue(low, unit, currency)} to ${taskValue(high, unit, currency)}`;
}

/** How completion is counted, as the card says it. */
export function completionWords({ resolved, reopened }: TaskDefinition): string {
  const ended = 'ended by the agent without a person';
  const said = resolved === null ? ended : `${ended}, ${yesWords(resolved)}`;
  if (reopened === null) return said;
  const within =
    reopened.withinHours === null || reopened.reads === 'flag'
      ? ''
      : ` within ${hoursText(reopened.withinHours)}`;
  return `${said}, and not reopened${within} (${reopened.field.name})`;
}

function hoursText(hours: number): string {
  return `${fixed(hours, Number.isInteger(hours) ? 0 : 1)}${NBSP}h`;
}

function yesWords({ field, atLeast, words }: YesRule): string {
  return words.length === 0
    ? `${field.name} at least ${fixed(atLeast, Number.isInteger(atLeast) ? 0 : 2)}`
    : `${field.name} says yes`;
}
