import { count, cutValue, fixed, inWords, list, moneyRange, NBSP, plural, wholeMoney } from '../../format.ts';
import { COHORT_FIELDS, type Cohort } from '../../model/case.ts';
import type { SignalDirection } from '../../model/signal.ts';
import type { AdviceReason, AdviceVerdict, Drift, Separation } from '../../model/threshold.ts';
import { LEAST_LABELS } from './identified-cuts.ts';
import { CLEAN_PASS } from './signal-gate.ts';

export interface Finding {
  readonly direction: SignalDirection;
  readonly verdict: AdviceVerdict;
  readonly reason: AdviceReason;
  readonly current: number | null;
  readonly best: number | null;
  readonly saving: { readonly estimate: number; readonly low: number; readonly high: number } | null;
  readonly zone: { readonly from: number; readonly to: number } | null;
  readonly separation: Separation | null;
  readonly n: number;
  readonly needed: number;
  readonly escalated: number;
  readonly labelsBetween: number;
  readonly moreLabels: number | null;
  readonly atEdge: boolean;
  readonly weighted: boolean;
  readonly level: number;
  /** Empty when the prices are ratios to a needless handover. */
  readonly currency: string;
  readonly drift: Drift | null;
  readonly pooledVersions: readonly string[];
  readonly scope: Cohort;
}

/** Reasons that more labels would remove. */
const NOT_YET: ReadonlySet<AdviceReason> = new Set([
  'no_labels',
  'too_few_labels',
  'one_side_unlabelled',
  'no_identified_cut',
]);

/** The finding as it is read aloud. Without a cut in force the comparison is how the cases were handled. */
export function headlineOf(finding: Finding): string {
  const { verdict, current, best } = finding;
  if (verdict === 'cannot_say') return NOT_YET.has(finding.reason) ? 'Cannot say yet' : 'No advice';
  if (verdict === 'wait') return 'Wait';
  if (verdict === 'keep') return current === null ? 'Keep today’s handling' : `Keep ${cutValue(current)}`;
  return current === null
    ? `Set the cut at ${cutValue(best!)}`
    : `Move ${cutValue(current)} to ${cutValue(best!)}`;
}

/** Why, in two or three plain sentences. */
export function whyOf(finding: Finding): string {
  const sentences = [reasonSentence(finding)];
  if (finding.verdict !== 'cannot_say') {
    sentences.push(...zoneSentence(finding), ...edgeSentence(finding), ...weakSentence(finding));
    if (finding.drift !== null && finding.verdict !== 'wait') sentences.push(finding.drift.sentence);
    sentences.push(...scopeSentence(finding));
    if (finding.pooledVersions.length > 1) {
      sentences.push(
        `Labels of ${inWords(finding.pooledVersions.length)} agent versions are taken together here, and thresholds differ from version to version.`,
      );
    }
    if (!finding.weighted) {
      sentences.push(
        `No population counts are set, so this describes the ${plural(finding.n, 'labelled case')} only.`,
      );
    }
  }
  return sentences.join(' ');
}

function reasonSentence(finding: Finding): string {
  const { saving, currency } = finding;
  const now = finding.current === null ? 'today’s handling' : cutValue(finding.current);
  switch (finding.reason) {
    case 'saves':
      return `Saves about ${wholeMoney(saving!.estimate, currency)}${unitWords(finding)} per 1,000 cases, at least ${wholeMoney(saving!.low, currency)} with 90${NBSP}% confidence.`;
    case 'noise':
      return `The gain of ${wholeMoney(saving!.estimate, currency)}${unitWords(finding)} per 1,000 cases at ${cutValue(finding.best!)} could as well be a loss (${moneyRange(saving!.low, saving!.high, currency)}).${moreSentence(finding)}`;
    case 'best_already':
      return `No other cut is cheaper in these labels.`;
    case 'equally_good':
      return `No other cut is shown to be cheaper than ${now}.`;
    case 'few_labels_between':
      return `${plural(finding.labelsBetween, 'label')} ${finding.labelsBetween === 1 ? 'lies' : 'lie'} where ${now} and ${cutValue(finding.best!)} differ; at least ${LEAST_LABELS} are needed to speak of a gain.`;
    case 'drifting':
      return `The labels drift, so a cut learned now would age. ${finding.drift?.sentence ?? ''} Label a fresh sample before moving to ${cutValue(finding.best!)}.`;
    case 'no_costs':
      return 'Without a price there is no cheapest cut. Say what a missed escalation and a needless handover cost.';
    case 'no_labels':
      return 'No labelled case carries this signal yet.';
    case 'too_few_labels':
      return `${count(finding.n)} labelled cases carry this signal: ${count(finding.needed)} needed a human and ${count(finding.n - finding.needed)} did not, ${count(finding.escalated)} were escalated and ${count(finding.n - finding.escalated)} not. At least ${LEAST_LABELS} of each are needed: below that the costs would decide, not the data.${startSentence(finding)}`;
    case 'one_side_unlabelled':
      return `Only escalated or only automated cases are labelled, so the cost of the other side is unknown. Label a sample of both.${startSentence(finding)}`;
    case 'no_variation':
      return 'This signal does not vary: every labelled case has the same value.';
    case 'not_separating':
      return `Do not threshold on this signal: a coin toss is not ruled out. ${aurocWords(finding)}`;
    case 'wrong_way':
      return `This signal points the other way: it is ${finding.direction === 'higher_is_riskier' ? 'lower, not higher,' : 'higher, not lower,'} where a human was needed. ${aurocWords(finding)} Check its direction.`;
    case 'too_weak':
      return `Do not threshold on this signal: it tells cases apart better than a coin toss, but too little. ${aurocWords(finding)} A cut needs an interval that reaches ${CLEAN_PASS}.`;
    case 'no_identified_cut':
      return `No cut has ${LEAST_LABELS} labels on either side, so none can be told from another.`;
  }
}

/** The evidence of a cohort is never shown as that of all cases. */
function scopeSentence({ scope }: Finding): string[] {
  const parts = COHORT_FIELDS.flatMap((field) =>
    scope[field] === undefined
      ? []
      : [`${field === 'agentVersion' ? 'agent version' : field} ${scope[field]}`],
  );
  return parts.length === 0 ? [] : [`This holds for ${list(parts)}.`];
}

function unitWords({ currency }: Finding): string {
  return currency === '' ? ', counted in needless handovers,' : '';
}

function startSentence({ moreLabels }: Finding): string {
  return moreLabels === null
    ? ''
    : ` About ${plural(moreLabels, 'more label', 'more labels')} would let it be looked at.`;
}

function aurocWords({ separation, level }: Finding): string {
  if (separation === null) return '';
  const interval = `${fixed(separation.low, 2)} to ${fixed(separation.high, 2)}`;
  return `Its AUROC is ${fixed(separation.auroc, 2)} (${fixed(level * 100, 0)}${NBSP}% interval ${interval}).`;
}

function moreSentence({ moreLabels }: Finding): string {
  return moreLabels === null
    ? ''
    : ` About ${plural(moreLabels, 'more label', 'more labels')} could settle it.`;
}

function zoneSentence({ zone, reason }: Finding): string[] {
  if (zone === null || zone.from === zone.to) return [];
  if (reason === 'few_labels_between') return [];
  return [
    `Any cut from ${cutValue(zone.from)} to ${cutValue(zone.to)} is equally good as far as these labels can tell.`,
  ];
}

function edgeSentence({ atEdge }: Finding): string[] {
  return atEdge
    ? ['The cheapest cut lies at the edge of what is labelled; beyond it the labels cannot say.']
    : [];
}

function weakSentence(finding: Finding): string[] {
  if (finding.separation?.grade !== 'weak') return [];
  return [
    `The signal is weak: ${aurocWords(finding).replace('Its AUROC', 'its AUROC').slice(0, -1)}, and only a lower end above ${CLEAN_PASS} passes cleanly.`,
  ];
}
