import { inWords, list, lowerFirst, plural, sentenceCase } from '../../format.ts';
import type {
  Candidate,
  DriftLine,
  LimitLine,
  TaskLine,
  WeeklyAlert,
  WeeklyReview,
} from '../../model/weekly-review.ts';
import { inSentence } from '../task-kpis/task-words.ts';

/** The answer to "are we inside our limits?", and the sentence that says it. */
export function limitsAnswer(
  lines: readonly LimitLine[],
  tasks: readonly TaskLine[],
): Pick<WeeklyReview['limits'], 'answer' | 'sentence'> {
  const limited = [...lines.filter(({ state }) => state !== 'none'), ...tasks];
  if (limited.length === 0)
    return {
      answer: 'no_limits',
      sentence: 'Nobody has set a limit, so nothing is inside or outside of one.',
    };
  const broken = limited.filter(isBroken);
  const open = limited.filter(({ state }) => state === 'undecided');
  const parts = [
    ...(broken.length > 0
      ? [`${inWords(broken.length)} ${isAre(broken.length)} broken (${names(broken)})`]
      : []),
    ...(open.length > 0
      ? [`${inWords(open.length)} ${open.length === 1 ? 'needs' : 'need'} more labels (${names(open)})`]
      : []),
  ];
  if (parts.length === 0)
    return { answer: 'yes', sentence: `All ${plural(limited.length, 'limit')} are shown to be met.` };
  return {
    answer: broken.length > 0 ? 'no' : 'undecided',
    sentence: `Of ${inWords(limited.length)} ${limited.length === 1 ? 'limit' : 'limits'} ${list(parts)}.`,
  };
}

/** The answer to "are we drifting?", and the sentence that says it. */
export function driftAnswer(
  lines: readonly DriftLine[],
  alerts: readonly WeeklyAlert[],
): Pick<WeeklyReview['drift'], 'answer' | 'sentence'> {
  const wrong = lines.filter(({ reading }) => reading === 'wrong_way');
  const told = lines.filter(({ reading }) => reading !== 'cannot_tell');
  const parts = [
    ...(alerts.length > 0
      ? [`${inWords(alerts.length)} ${alerts.length === 1 ? 'cohort alerts' : 'cohorts alert'}`]
      : []),
    ...(wrong.length > 0 ? [`${list(wrong.map(({ name }) => lowerFirst(name)))} moved the wrong way`] : []),
  ];
  if (parts.length > 0) return { answer: 'yes', sentence: `${sentenceCase(list(parts))}.` };
  if (told.length === 0)
    return {
      answer: 'cannot_tell',
      sentence: 'Cannot be told: there are too few cases or labels in this week or before it.',
    };
  const open = lines.length - told.length;
  const rest =
    open === 0
      ? ''
      : ` For ${inWords(open)} of ${inWords(lines.length)} figures there is too little to tell.`;
  return {
    answer: 'no',
    sentence: `No figure is shown to move the wrong way against the weeks before.${rest}`,
  };
}

/** Shown to be outside its limit, or beyond a level. */
const isBroken = ({ state }: Pick<LimitLine, 'state'> | Pick<TaskLine, 'state'>) =>
  state === 'over' || state === 'below' || state === 'reached';
const isAre = (n: number) => (n === 1 ? 'is' : 'are');
const names = (lines: readonly { readonly name: string }[]) =>
  list(lines.map(({ name }) => inSentence(name)));

/** What a broken limit or a drift means for the reader, in a sentence or two, and what goes with it. */
export function headlineOf(
  limits: WeeklyReview['limits'],
  drift: Pick<WeeklyReview['drift'], 'answer' | 'sentence'>,
): Pick<WeeklyReview, 'headline' | 'lead'> {
  const broken = [...limits.lines, ...limits.tasks].filter(isBroken);
  const first =
    broken.length > 0
      ? `${list(broken.slice(0, 2).map(({ name }, at) => (at === 0 ? name : inSentence(name))))} ${isAre(broken.length)} outside ${broken.length === 1 ? 'its limit' : 'their limits'}`
      : INSIDE[limits.answer];
  const second =
    drift.answer === 'yes'
      ? ', and something drifts'
      : drift.answer === 'no'
        ? ', and nothing is shown to drift'
        : '';
  return { headline: `${first}${second}.`, lead: `${limits.sentence} ${drift.sentence}` };
}

const INSIDE: Readonly<Record<WeeklyReview['limits']['answer'], string>> = {
  yes: 'We are inside our limits',
  no: 'A limit is broken',
  undecided: 'No limit is shown to be broken, not all are shown to be met',
  no_limits: 'No limit is set',
};

/** What was decided, or that something is to be. */
export function nextSentence(
  decided: readonly { readonly decision: { readonly kind: string; readonly change: string } }[],
  found: readonly Candidate[],
): string {
  if (decided.length > 0)
    return `Decided: ${list(decided.map(({ decision }) => lowerFirst(decision.change)))}.`;
  const more = found.filter(({ kind }) => kind !== 'no_change').length;
  return more === 0
    ? 'Nothing in the data asks for a change. “No change” is a decision too, and needs its rule.'
    : `Nothing is decided yet. The data suggest ${plural(more, 'change')}; “no change” is a decision too.`;
}
