import { expectedWords, figureWords, wrongIfWords } from '../../shared/analysis/weekly/measure-words.ts';
import { weekName } from '../../shared/analysis/weekly/weeks.ts';
import { dayRange, dayTime, percentShort, sentenceCase } from '../../shared/format.ts';
import type { CheckedDecision, WeeklyDecision } from '../../shared/model/weekly-decision.ts';
import type { Candidate, WeeklyReview } from '../../shared/model/weekly-review.ts';
import { cell, table } from './table.ts';

const LONG = 600;

/** A weekly review to be read in a terminal: the three questions, what was decided, and what came of the last time. */
export function reviewText(review: WeeklyReview): string {
  const { week, from, to, full, headline, lead, limits, drift, next, decisions, last, remarks } = review;
  return [
    `${sentenceCase(weekName(week))}, ${dayRange(from, to)}${full ? '' : ' (not over in the data)'}\n${line(headline)}\n${line(lead)}`,
    `1 Are we inside our limits? ${line(limits.sentence)}\n${limitTable(review)}${taskText(review)}`,
    [
      `2 Are we drifting? ${line(drift.sentence)}`,
      ...drift.lines.map(({ sentence }) => `- ${line(sentence)}`),
      ...drift.alerts.map(({ sentence }) => `- ${line(sentence)}`),
      ...(drift.mix === null ? [] : [line(drift.mix)]),
    ].join('\n'),
    [
      `3 What changes next, and how shall we know? ${line(next.sentence)}`,
      ...next.candidates.map(candidateText),
    ].join('\n'),
    ...(decisions.length === 0 ? [] : [['Decided:', ...decisions.map(decisionText)].join('\n')]),
    ...(last === null
      ? ['No earlier week has recorded a decision.']
      : [
          [`What ${weekName(last.week)} decided, and what came:`, ...last.decisions.map(checkedText)].join(
            '\n',
          ),
        ]),
    ...remarks.map(line),
  ].join('\n\n');
}

function limitTable({ limits }: WeeklyReview): string {
  return table(limits.lines, [
    { title: 'KPI', value: ({ name }) => name },
    { title: 'figure', value: ({ kpi }) => figureWords(kpi), width: 110 },
    {
      title: 'limit',
      value: ({ limit, side }) =>
        limit === null ? '–' : `${side === 'at_most' ? 'at most' : 'at least'} ${percentShort(limit)}`,
    },
    { title: 'state', value: ({ state }) => (state === 'none' ? 'no limit' : state) },
  ]);
}

function taskText({ limits }: WeeklyReview): string {
  return limits.tasks
    .map(({ name, told, sentence }) => `\n- ${name}: ${line(told)}. ${line(sentence)}`)
    .join('');
}

function candidateText({ id, change, why, expected, wrongIf }: Candidate): string {
  return [
    `- ${line(change)}  [${cell(id)}]`,
    `  ${line(why)}`,
    ...(expected ? [`  expected: ${expectedWords(expected)}`] : []),
    ...(wrongIf ? [`  wrong if: ${wrongIfWords(wrongIf)}`] : []),
  ].join('\n');
}

/** One decision as it was signed. */
export function decisionText({ week, name, at, decision }: WeeklyDecision): string {
  const { change, owner, expected, wrongIf } = decision;
  return [
    `- ${line(change)} (${weekName(week)}; owner ${cell(owner)}; signed by ${cell(name)}, ${dayTime(at)})`,
    ...(expected ? [`  expected: ${expectedWords(expected)}`] : []),
    `  wrong if: ${wrongIfWords(wrongIf)}`,
  ].join('\n');
}

/** ... and what came of it, with the figures before and since. */
export function checkedText(decision: CheckedDecision): string {
  const { sentence, expected } = decision.outcome;
  return [
    decisionText(decision),
    `  ${line(sentence)}`,
    ...(expected
      ? [`  before: ${line(figureWords(expected.before))}`, `  since: ${line(figureWords(expected.now))}`]
      : []),
  ].join('\n');
}

const line = (text: string) => cell(text, LONG);
