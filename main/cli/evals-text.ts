import { criterionLine } from '../../shared/analysis/evals/criterion-line.ts';
import { LEAVE_OUT_WORDS } from '../../shared/analysis/evals/deed-words.ts';
import { count, dayTime, percent, percentRange, plural } from '../../shared/format.ts';
import type { EvalItem, EvalNoise, EvalView } from '../../shared/model/eval-case.ts';
import type { EvalSla } from '../../shared/model/eval-sla.ts';
import { cell, table } from './table.ts';

const HOUR = 3_600_000;
const LONG = 2000;

interface Listed {
  items: EvalItem[];
  total: number;
  noise: EvalNoise;
  now: string;
  hours: number;
}

/** The curation queue as a table, and what is not in it. */
export function evalListText({ items, total, noise, now, hours }: Listed): string {
  const { policy, abandon, refusal, userRequest } = noise;
  const others = policy + abandon + refusal + userRequest;
  const left =
    others === 0
      ? []
      : [
          `Not offered, as no eval case could close them: ${count(policy)} policy, ${count(abandon)} abandon, ${count(refusal)} refusal, ${count(userRequest)} user request.`,
        ];
  if (total === 0) return ['No failure is in this list.', ...left].join('\n');
  const more = items.length < total ? [`${count(items.length)} of ${plural(total, 'failure')}.`] : [];
  return [
    table(items, [
      { title: 'eval case', value: ({ id }) => id ?? '–' },
      { title: 'case', value: ({ caseId }) => caseId, width: 40 },
      { title: 'failure', value: ({ failure }) => failure },
      { title: 'state', value: ({ state }) => state },
      { title: 'owner', value: ({ owner }) => owner ?? '–', width: 24 },
      { title: 'topic', value: ({ topic }) => topic ?? '–', width: 24 },
      { title: `hours of ${hours}`, value: (item) => hoursOf(item, now), right: true },
      { title: 'criteria', value: ({ criteria }) => count(criteria), right: true },
    ]),
    ...more,
    ...left,
  ].join('\n');
}

/** From the label to the first decision, or to now. */
function hoursOf({ labelledAt, decidedAt }: EvalItem, now: string): string {
  return count(Math.max(0, Math.floor((Date.parse(decidedAt ?? now) - Date.parse(labelledAt)) / HOUR)));
}

/** One eval case, whole. */
export function evalViewText({
  item,
  content,
  onTrace,
  suggestions,
  draft,
  exports,
  history,
}: EvalView): string {
  const { id, caseId, failure, state, owner, labelledAt, dueAt, leftOut, stillFails } = item;
  return [
    `${id ?? 'Not begun'}: case ${cell(caseId)}, ${failure}, ${state}${leftOut ? ` because ${LEAVE_OUT_WORDS[leftOut.reason]}${leftOut.note && `: ${line(leftOut.note)}`}` : ''}, ${owner === null ? 'nobody has it' : `owner ${cell(owner)}`}`,
    `labelled ${dayTime(labelledAt)}, due ${dayTime(dueAt)}`,
    ...(stillFails ? [] : ['The label that made it a failure says otherwise now.']),
    `expected: ${content.expectedBehaviour === '' ? 'not written yet' : line(content.expectedBehaviour)}`,
    ...content.criteria.map(
      (criterion, place) => `- ${line(criterionLine(criterion))}  [${told[onTrace[place] ?? 'not_checked']}]`,
    ),
    ...(content.tags.length === 0 ? [] : [`tags: ${content.tags.map((tag) => cell(tag)).join(', ')}`]),
    ...suggestions.map(({ criterion, why }) => `suggested: ${line(criterionLine(criterion))} (${line(why)})`),
    ...(draft === null ? [] : ['Something is typed that is not recorded yet.']),
    ...exports.map(({ at, format }) => `exported as ${cell(format)}, ${dayTime(at)}`),
    ...history.map(({ at, by, what }) => `${dayTime(at)} ${cell(by)}: ${line(what)}`),
  ].join('\n');
}

const told = {
  kept: 'the failed run keeps it',
  broken: 'the failed run breaks it',
  not_checked: 'for a person or a model',
} as const;

/** How the hours are kept. */
export function evalSlaText({ sentence, weeks, ages, median }: EvalSla): string {
  return [
    sentence,
    table(weeks, [
      { title: 'week', value: ({ week }) => week },
      { title: 'in time', value: ({ onTime, due }) => `${count(onTime)} of ${count(due)}`, right: true },
      {
        title: 'share',
        value: ({ estimate, low, high, reason }) =>
          estimate === undefined || low === undefined || high === undefined
            ? (reason ?? '')
            : `${percent(estimate)} (${percentRange(low, high)})`,
        width: 100,
      },
      { title: 'late', value: ({ late }) => count(late), right: true },
      { title: 'overdue', value: ({ overdue }) => count(overdue), right: true },
      { title: 'running', value: ({ labelled, due }) => count(labelled - due), right: true },
    ]),
    `Undecided: ${ages.map(({ from, to, cases }) => `${count(cases)} ${to === null ? `over ${from} h` : `of ${from} to ${to} h`}`).join(', ')}.`,
    median.reason ??
      `Median ${hours(median.hours)} (${hours(median.low)} to ${hours(median.high)}), n = ${count(median.n)}, ${count(median.decided)} decided.`,
  ].join('\n');
}

function hours(value: number | undefined): string {
  return value === undefined ? 'unknown' : `${count(value)} h`;
}

function line(text: string): string {
  return cell(text, LONG);
}
