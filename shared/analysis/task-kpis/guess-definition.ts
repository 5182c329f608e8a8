import type { FactField, TaskDefinition, TimeUnit } from '../../model/task-definition.ts';
import type { FactSurvey } from '../../model/task-settings.ts';

const RESOLVED = /^(resolved|is_?resolved|solved|success|completed|reward|resolution_state)$/i;
const REOPENED = /re_?open/i;
const CAME_BACK = /(contacted_?again|recontact|repeat_?contact)/i;
const COST = /^(?!user_)(.*_)?(cost|cost_usd|price)$/i;
const MINUTES = /(human|agent|handling?)_?minutes/i;
const CSAT = /^(csat|rating|ai_rating|satisfaction|satisfaction_(score|rating)|csat_score)$/i;
const DURATION = /^(duration|time_to_resol\w*|resolution_time|handle_time)(_(seconds|minutes|hours))?$/i;

/** Words by which sources say that a case was resolved. */
const YES_WORDS = [
  ...['yes', 'true', 'resolved', 'solved', 'closed', 'completed', 'success'],
  ...['confirmed_resolution', 'assumed_resolution'],
];

/** Scales on which customers rate, by the largest value found. */
function scaleOf({ low, high }: FactSurvey): { min: number; max: number } {
  if ((high ?? 5) > 10) return { min: 0, max: 100 };
  if ((high ?? 5) > 5) return { min: 0, max: 10 };
  return { min: low === 0 ? 0 : 1, max: 5 };
}

/**
 * What the names and values of the facts suggest: only a first proposal, which a person confirms or changes.
 *
 * @param timed cases with a start and an end
 */
export function guessDefinition(
  fields: readonly FactSurvey[],
  timed: number,
  currency: string,
): TaskDefinition {
  const find = (name: RegExp, ...kinds: FactSurvey['kind'][]) =>
    fields
      .filter((field) => field.place !== 'signal' && name.test(field.name) && kinds.includes(field.kind))
      .sort((a, b) => b.filled - a.filled)[0];
  const resolved = find(RESOLVED, 'flag', 'number', 'text');
  const reopened = find(REOPENED, 'flag', 'number', 'time') ?? find(CAME_BACK, 'flag', 'number');
  const costs = fields.filter(
    ({ place, name, kind }) => place !== 'signal' && kind === 'number' && COST.test(name),
  );
  const minutes = find(MINUTES, 'number');
  const csat = find(CSAT, 'number');
  const duration = find(DURATION, 'number');
  const inDollars = costs.some(({ name }) => /usd/i.test(name));
  return {
    resolved: resolved
      ? { field: nameOf(resolved), atLeast: 1, words: resolved.kind === 'text' ? YES_WORDS : [] }
      : null,
    reopened: reopened ? reopenedBy(reopened) : null,
    duration: timed === 0 && duration ? { field: nameOf(duration), unit: unitOf(duration.name) } : null,
    waiting: timed > 0 ? 'messages' : null,
    costs: costs.slice(0, 4).map(nameOf),
    minutes: minutes && costs.length > 0 ? { field: nameOf(minutes), price: 0 } : null,
    currency: inDollars ? 'USD' : currency,
    csat: csat ? { field: nameOf(csat), ...scaleOf(csat) } : null,
  };
}

/** Sources that note only reopenings fill the field for few and never with a no. */
function reopenedBy(field: FactSurvey): TaskDefinition['reopened'] {
  const inHours = /hours/i.test(field.name);
  const reads = field.kind === 'time' ? 'time' : inHours ? 'hours' : 'flag';
  return {
    field: nameOf(field),
    reads,
    withinHours: reads === 'flag' ? null : 24,
    missing: reads === 'flag' && field.low === 0 ? 'unknown' : 'not_reopened',
  };
}

function unitOf(name: string): TimeUnit {
  return /hours/i.test(name) ? 'hours' : /minutes/i.test(name) ? 'minutes' : 'seconds';
}

function nameOf({ place, name }: FactField): FactField {
  return { place, name };
}
