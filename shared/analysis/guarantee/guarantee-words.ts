import { count, cutValue, dayRange, fixed, NBSP, percent, percentShort, plural } from '../../format.ts';
import type { Guarantee, PromisePoint } from '../../model/guarantee.ts';

export type GuaranteeFinding = Pick<
  Guarantee,
  | 'direction'
  | 'scope'
  | 'alpha'
  | 'delta'
  | 'reasonCode'
  | 'certified'
  | 'ifSettled'
  | 'current'
  | 'handoversMore'
  | 'moreLabels'
  | 'n'
  | 'undecided'
  | 'weighted'
> & {
  readonly total: number;
  readonly complete: boolean;
  readonly pooledVersions: readonly string[];
  readonly dates: { readonly from: string; readonly to: string } | null;
};

/** The promise by its name: "Missed at most 5 %". */
export function promiseName(alpha: number): string {
  return `Missed at most ${percentShort(alpha)}`;
}

export function headlineOf({ alpha, reasonCode, certified, current }: GuaranteeFinding): string {
  const promise = promiseName(alpha);
  if (!certified && current?.cut != null && current.state === 'shown') {
    return `${promise}: shown at ${cutValue(current.cut)}, in force`;
  }
  if (certified) return `${promise}: shown at ${cutValue(certified.cut)}`;
  if (reasonCode === 'not_shown' || reasonCode === 'no_cut') return `${promise}: not shown at any cut`;
  if (reasonCode === 'too_few_labels' || reasonCode === 'no_labels') return `${promise}: cannot be shown yet`;
  return `${promise}: no cut on this signal`;
}

/** Why, in a few plain sentences. */
export function whyOf(finding: GuaranteeFinding): string {
  return [
    reasonSentence(finding),
    ...currentSentence(finding),
    ...moreSentence(finding),
    ...undecidedSentence(finding),
  ].join(' ');
}

function reasonSentence(finding: GuaranteeFinding): string {
  const { alpha, delta, certified, n } = finding;
  const confidence = `${fixed((1 - delta) * 100, 0)}${NBSP}%`;
  switch (finding.reasonCode) {
    case 'shown':
      return `No cut tested hands over fewer cases and keeps it. ${boundWords(certified!)}, with ${confidence} confidence. It hands over ${count(certified!.handedOverPer1000)} of 1,000 cases${againstToday(finding)}.`;
    case 'not_shown':
      return `With ${confidence} confidence these labels show it at no cut that was looked for on this signal.`;
    case 'no_cut':
      return `At every cut at least ${percentShort(alpha)} of the labels left to the agent were missed, so more labels will not help. Only handing over every case would keep the promise.`;
    case 'too_few_labels':
      return `${plural(n, 'label')} cannot show it at any cut with ${confidence} confidence, not even if none of them were a miss.`;
    case 'no_labels':
      return 'No case is labelled here yet.';
    case 'no_variation':
      return 'This signal does not vary, so it has no cut.';
    case 'not_separating':
      return 'This signal is not shown to tell cases that needed a human from others, so no cut on it is named.';
    case 'wrong_way':
      return 'This signal points the other way. Check its direction.';
  }
}

/** What the labels at one cut say: "The bound is 4.1 %: 3 missed among 212 labels left to the agent". */
export function boundWords({ upper, missed, undecided, labels }: Omit<PromisePoint, 'cut'>): string {
  const bound = upper === null ? 'No case is left to the agent' : `The bound is ${percent(upper)}`;
  const open = undecided === 0 ? '' : ` and ${undecided} undecided`;
  return `${bound}: ${missed} missed${open} among ${plural(labels, 'label')} left to the agent`;
}

function againstToday({ handoversMore, current }: GuaranteeFinding): string {
  if (handoversMore === null || current === null) return '';
  const more = Math.round(handoversMore);
  const now = current.cut === null ? 'today' : `at ${cutValue(current.cut)}, in force`;
  if (more === 0) return `, as ${now}`;
  return `, ${count(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} than ${now}`;
}

function currentSentence({ current, certified }: GuaranteeFinding): string[] {
  if (current === null || current.cut === certified?.cut) return [];
  const here = current.cut === null ? 'As the cases were handled' : `At ${cutValue(current.cut)}, in force,`;
  const words = boundWords(current);
  switch (current.state) {
    case 'shown':
      return certified
        ? [`${here} it is shown as well.`]
        : [`${here} it is shown, as one statement of its own. ${words}.`];
    case 'not_shown':
      return [`${here} it is not shown. ${words}.`];
    default:
      return [`${here} too few labels are left to the agent to show it. ${words}.`];
  }
}

function moreSentence({ moreLabels, reasonCode }: GuaranteeFinding): string[] {
  if (moreLabels === null) {
    return reasonCode === 'not_shown' ? ['No number of labels worth naming would change that.'] : [];
  }
  const { cut, labels, escalated, automated } = moreLabels;
  const where = cut === null ? 'of automated cases' : `of cases that ${cutValue(cut)} leaves to the agent`;
  const sides =
    escalated === 0 || cut === null
      ? ''
      : ` (${count(automated)} automated, ${count(escalated)} handed over)`;
  const there = cut === null ? 'for how they were handled' : 'there';
  return [`About ${plural(labels, 'more label', 'more labels')} ${where}${sides} could show it ${there}.`];
}

function undecidedSentence({ undecided, ifSettled }: GuaranteeFinding): string[] {
  if (undecided === 0) return [];
  const cases =
    undecided === 1
      ? 'One case where nobody could tell is counted as missed'
      : `${count(undecided)} cases where nobody could tell are counted as missed`;
  return [
    ifSettled === null
      ? `${cases}.`
      : `${cases}; if none of them was, it would be shown at ${cutValue(ifSettled)}. Settle those first.`,
  ];
}

const SCOPE_WORDS: Readonly<Record<string, string>> = { agentVersion: 'agent version' };

/** What the statement holds for, and what ends it. */
export function validityOf(finding: GuaranteeFinding): string {
  const { scope, total, weighted, complete, dates, n, pooledVersions } = finding;
  const cohort = Object.entries(scope).map(([field, value]) => `${SCOPE_WORDS[field] ?? field} ${value}`);
  const among = cohort.length === 0 ? '' : ` of ${cohort.join(', ')}`;
  const when = dates ? ` from ${dayRange(dates.from, dates.to)}` : '';
  const what = weighted
    ? `Holds for the ${plural(Math.round(total), 'case')}${among}${when}`
    : `Nobody said how many cases the period had: holds for traffic of which the ${plural(n, 'labelled case')}${among}${when} are a fair sample`;
  const scores =
    weighted && !complete
      ? ' Not every case was imported, so how many lie beyond a cut is estimated from those that were.'
      : '';
  const versions =
    pooledVersions.length > 1
      ? ` Labels of ${pooledVersions.length} agent versions are taken together here: it need not hold for each.`
      : '';
  return `${what}, and for the signal as it was logged then: not after a drift, and not for another version of the agent or of the signal. The cuts were laid from scores alone, and are tested from the safest on; a request for a human is handed over at every cut.${scores}${versions}`;
}
