import { count, inWords, list, percent, sentenceCase, signed } from '../../format.ts';
import type { CoverageBy, CoverageLine, EvalCoverage, Pace } from '../../model/eval-coverage.ts';
import { beforeSpan, type Growth } from './pace.ts';

export const paceWords: Readonly<Record<Pace, string>> = {
  keeping_up: 'keeping up',
  falling_behind: 'falling behind',
  none_yet: 'no eval case yet',
  too_few: 'too few to say',
  no_dates: 'no dates',
};

/** What lines are of, one and many. */
export const byWords: Readonly<Record<CoverageBy, readonly [one: string, many: string]>> = {
  topic: ['topic', 'topics'],
  segment: ['segment', 'segments'],
  channel: ['channel', 'channels'],
  route: ['route', 'routes'],
  language: ['language', 'languages'],
  agentVersion: ['agent version', 'agent versions'],
  cluster: ['cluster', 'clusters'],
};

/** Names that are listed in a sentence; of more, the first ones. */
const MOST_NAMES = 3;

/** What decides the pace, with its numbers. */
export function paceSentence(growth: Growth, pace: Pace): string {
  const { failures, covered, addedFailures, addedEvals } = growth;
  const now = `${count(covered)} of ${count(failures)} covered`;
  if (pace === 'no_dates') return `${now}; the cases have no dates, so growth cannot be told.`;
  const grew = `failures ${signed(addedFailures)}, evals ${signed(addedEvals)}`;
  if (pace === 'too_few') return `${now}; ${grew}. Too few to say more.`;
  if (pace === 'none_yet') return `${now}; ${grew}.`;
  const before = beforeSpan(growth);
  const open = `without an eval case ${count(before.failures - before.covered)} before, ${count(failures - covered)} now`;
  const share =
    before.failures <= 0
      ? ''
      : `; covered ${percent(before.covered / before.failures, 0)} before, ${percent(covered / failures, 0)} now`;
  return `${now}; ${grew}; ${open}${share}.`;
}

/** The finding: how much is covered, and what falls behind. */
export function coverageHeadline(
  { failures, covered, by, lines }: Pick<EvalCoverage, 'failures' | 'covered' | 'by' | 'lines'>,
  what: string,
): string {
  if (failures === 0) return `There are no ${what} yet, so there is nothing to cover.`;
  const [one, many] = byWords[by];
  const has = covered === 1 ? 'has' : 'have';
  const first = `${covered === 0 ? 'None' : count(covered)} of ${count(failures)} ${what} ${covered === 0 ? 'has' : has} an eval case.`;
  const lagging = lines.filter(({ pace }) => pace === 'falling_behind' || pace === 'none_yet');
  const known = lines.filter(({ pace }) => pace !== 'too_few' && pace !== 'no_dates');
  if (known.length === 0) return first;
  if (lagging.length === 0)
    return `${first} Evals keep up in ${known.length === 1 ? `the one ${one}` : `all ${inWords(known.length)} ${many}`} with enough failures to say.`;
  return `${first} ${sentenceCase(inWords(lagging.length))} of ${inWords(known.length)} ${known.length === 1 ? one : many} ${lagging.length === 1 ? 'falls' : 'fall'} behind or ${lagging.length === 1 ? 'has' : 'have'} none yet: ${named(lagging, by)}.`;
}

function named(lines: readonly CoverageLine[], by: CoverageBy): string {
  const names = lines.slice(0, MOST_NAMES).map(({ name }) => (by === 'cluster' ? `“${name}”` : name));
  const more = lines.length - names.length;
  return list(more > 0 ? [...names, `${inWords(more)} more`] : names);
}
