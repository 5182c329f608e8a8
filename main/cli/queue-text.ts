import { count, duration, percent, plural } from '../../shared/format.ts';
import type { Distribution, GoldCase, QueueOverview } from '../../shared/model/assignment.ts';
import type { CalibrationSession, SessionResults } from '../../shared/model/calibration-session.ts';
import { cell, table } from './table.ts';

export function tellDistribution(told: Distribution, verb: 'would get' | 'got'): string {
  const from = told.from === 'sample' ? 'of the sample' : 'imported, as no sample was drawn';
  const rows = table(told.reviewers, [
    { title: `reviewer ${verb}`, value: ({ reviewer }) => reviewer, width: 30 },
    { title: 'first', value: ({ first }) => count(first), right: true },
    { title: 'second', value: ({ second }) => count(second), right: true },
    { title: 'known answer', value: ({ gold }) => count(gold), right: true },
    { title: 'coming back', value: ({ repeats }) => count(repeats), right: true },
    { title: 'open before', value: ({ openBefore }) => count(openBefore), right: true },
  ]);
  const sum = `${count(told.cases)} of ${plural(told.eligible, 'case')} that nobody has (${from}), ${count(told.doubled)} of them for two`;
  return [sum, rows, ...told.remarks.map((remark) => cell(remark, 300))].join('\n');
}

export function tellOverview({ reviewers, unassigned, from, repeats, gold, runs }: QueueOverview): string {
  const rows = table(reviewers, [
    {
      title: 'reviewer',
      value: ({ reviewer, active }) => (active ? reviewer : `${reviewer} (inactive)`),
      width: 40,
    },
    { title: 'assigned', value: ({ assigned }) => count(assigned), right: true },
    { title: 'done', value: ({ done }) => count(done), right: true },
    { title: 'open', value: ({ open }) => count(open), right: true },
    { title: 'skipped', value: ({ skipped }) => count(skipped), right: true },
    { title: 'repeats due', value: ({ repeatsDue }) => count(repeatsDue), right: true },
    { title: 'later', value: ({ repeatsLater }) => count(repeatsLater), right: true },
    { title: 'labelled', value: ({ labelled }) => count(labelled), right: true },
    {
      title: 'median time',
      value: ({ medianMilliseconds }) => (medianMilliseconds === null ? '–' : duration(medianMilliseconds)),
      right: true,
    },
    {
      title: '',
      value: ({ hasty }) => (hasty.labels === 0 ? '' : `${hasty.labels} of ${hasty.of} under 2 s`),
    },
  ]);
  const back =
    repeats === null
      ? 'Nothing comes back: no rule was set'
      : `${percent(repeats.share)} of own cases come back after ${count(repeats.afterDays)} days`;
  const kind = from === 'sample' ? 'of the sample' : 'of all imported';
  return [
    rows,
    `${plural(unassigned, 'case')} ${kind} that nobody has; ${plural(gold, 'known answer')}. ${back}.`,
    ...runs.map(
      (run) => `run ${run.run}: ${count(run.assigned)} assigned, ${count(run.untouched)} not begun`,
    ),
  ].join('\n');
}

export function tellGold(known: readonly GoldCase[]): string {
  return table(known, [
    { title: 'case', value: ({ caseId }) => caseId, width: 48 },
    { title: 'known answer', value: ({ verdict }) => verdict.replaceAll('_', ' ') },
    { title: 'by', value: ({ by }) => by ?? 'the data', width: 30 },
    { title: 'judged', value: ({ judged }) => count(judged), right: true },
    { title: 'as known', value: ({ right }) => count(right), right: true },
  ]);
}

export function tellSessions(sessions: readonly CalibrationSession[]): string {
  return table(sessions, [
    { title: 'session', value: ({ id }) => String(id), right: true },
    { title: 'name', value: ({ name }) => name, width: 40 },
    { title: 'due', value: ({ dueAt }) => dueAt ?? '' },
    { title: 'cases', value: ({ cases }) => count(cases), right: true },
    { title: 'state', value: ({ state, overdue }) => (overdue ? 'overdue' : state) },
    {
      title: 'done',
      value: ({ progress }) =>
        progress.map(({ reviewer, done, of }) => `${reviewer} ${done}/${of}`).join(', '),
      width: 80,
    },
  ]);
}

export function tellResults({ session, questions }: SessionResults): string {
  const head = tellSessions([session]);
  if (questions === null)
    return `${head}\nThe results open when everybody is done, or when a lead closes the session.`;
  const rows = table(
    questions.filter(({ cases }) => cases > 0),
    [
      { title: 'question', value: ({ title }) => title, width: 48 },
      { title: 'cases', value: ({ cases }) => count(cases), right: true },
      { title: 'split', value: ({ split }) => count(split), right: true },
      {
        title: 'same',
        value: (one) => (one.percent.value === null ? '–' : percent(one.percent.value)),
        right: true,
      },
      { title: 'AC1', value: ({ ac1 }) => (ac1.value === null ? '–' : ac1.value.toFixed(2)), right: true },
      {
        title: 'answers',
        value: ({ answers }) => answers.map(({ label, times }) => `${times} ${label}`).join(', '),
        width: 80,
      },
    ],
  );
  return `${head}\n\n${rows}`;
}
