import { count, duration, halfWidth, plural } from '../../../shared/format.ts';
import type { Frame } from '../../../shared/model/kpi.ts';
import { limitSteps } from './limit-steps.ts';
import type { NextStep, Situation } from './situation.ts';

/** Labels from which a threshold can be looked at with profit. */
const ENOUGH_FOR_CUTS = 60;

/** Cases or labels of one outcome over all strata. */
export const sum = (frame: Frame, outcome: string, of: 'sampled' | 'labelled') =>
  frame.strata
    .filter((stratum) => stratum.outcome === outcome)
    .reduce((total, stratum) => total + stratum[of], 0);

/** What to do next, ordered by what changes a decision soonest. Empty when nothing waits. */
export function nextSteps(situation: Situation): NextStep[] {
  return [
    ...missingSides(situation.frame),
    ...moreLabels(situation),
    ...disagreements(situation),
    ...unknownPopulation(situation.frame),
    ...limitSteps(situation),
    ...firstThreshold(situation),
  ];
}

/** A side without cases or without labels silences recall and missed escalations altogether. */
function missingSides(frame: Frame): NextStep[] {
  const sides = [
    { outcome: 'automated', silences: 'Missed escalations and recall' },
    { outcome: 'escalated', silences: 'Appropriateness, recall and handoff sufficiency' },
  ];
  return sides.flatMap(({ outcome, silences }): NextStep[] => {
    const sampled = sum(frame, outcome, 'sampled');
    if (sampled === 0) {
      return [
        {
          amount: '0',
          unit: 'cases',
          task: `Import ${outcome} cases`,
          why: `${silences} need a sample of ${outcome} cases. There is none in this workspace.`,
          action: 'Import',
          to: '/import',
        },
      ];
    }
    if (sum(frame, outcome, 'labelled') > 0) return [];
    return [
      {
        amount: '0',
        unit: 'labels',
        task: `Label the first ${outcome} cases`,
        why: `${silences} cannot be estimated before. ${plural(sampled, 'case')} ${sampled === 1 ? 'is' : 'are'} ready.`,
        action: 'Review',
        to: '/review',
      },
    ];
  });
}

function moreLabels({ width, pace }: Situation): NextStep[] {
  const { neededMore, now, wanted, left, beyond } = width;
  if (neededMore === null || neededMore <= 0 || now.halfWidth === null) return [];
  const brings = `Brings missed escalations from ${halfWidth(now.halfWidth)} to ${halfWidth(wanted)} points.`;
  const takes = pace === null ? '' : ` About ${duration(neededMore * pace)} at your pace.`;
  if (left === 0) return [extension(beyond, brings)];
  const short =
    beyond > 0 ? ` ${count(beyond)} of them are more than the sample holds: extend it under Sample.` : '';
  return [
    {
      amount: count(neededMore),
      unit: neededMore === 1 ? 'label' : 'labels',
      task: `Label ${count(neededMore)} more automated ${neededMore === 1 ? 'case' : 'cases'}`,
      why: brings + takes + short,
      action: 'Continue review',
      to: '/review',
    },
  ];
}

/** The whole sample is labelled, and cases that were not drawn are left. */
function extension(beyond: number, brings: string): NextStep {
  return {
    amount: count(beyond),
    unit: beyond === 1 ? 'case' : 'cases',
    task: `Extend the sample by ${count(beyond)} automated ${beyond === 1 ? 'case' : 'cases'}`,
    why: `${brings} All automated cases of the sample are labelled.`,
    action: 'Extend the sample',
    to: '/sample',
  };
}

function disagreements({ toSettle }: Situation): NextStep[] {
  if (toSettle === 0) return [];
  return [
    {
      amount: count(toSettle),
      unit: toSettle === 1 ? 'case' : 'cases',
      task: `Settle ${count(toSettle)} ${toSettle === 1 ? 'disagreement' : 'disagreements'}`,
      why: 'The reviewers judged them differently. A tie counts as cannot tell until somebody decides.',
      action: 'Settle',
      to: '/agreement',
    },
  ];
}

function unknownPopulation(frame: Frame): NextStep[] {
  const unknown = frame.strata.filter(({ population }) => population === null).length;
  if (unknown === 0) return [];
  return [
    {
      amount: count(unknown),
      unit: unknown === 1 ? 'stratum' : 'strata',
      task: 'Say how much traffic there was',
      why: 'Without population counts the numbers describe the sample only.',
      action: 'Add counts',
      to: '/sample',
    },
  ];
}

function firstThreshold({ frame, policyVersion, numericSignals }: Situation): NextStep[] {
  const labelled = sum(frame, 'escalated', 'labelled') + sum(frame, 'automated', 'labelled');
  if (policyVersion !== null || numericSignals === 0 || labelled < ENOUGH_FOR_CUTS) return [];
  return [
    {
      amount: count(numericSignals),
      unit: numericSignals === 1 ? 'signal' : 'signals',
      task: 'Look for a better threshold',
      why: `${plural(labelled, 'label')} are enough to compare cuts. Costs are asked for there.`,
      action: 'Open thresholds',
      to: '/thresholds',
    },
  ];
}
