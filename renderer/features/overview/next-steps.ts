import { kpiWords } from '../../../shared/analysis/kpi-words.ts';
import { limitState } from '../../../shared/analysis/limit-state.ts';
import {
  count,
  duration,
  halfWidth,
  list,
  percent,
  percentNumber,
  percentShort,
  plural,
} from '../../../shared/format.ts';
import type { Frame, Kpi } from '../../../shared/model/kpi.ts';
import { KpiId } from '../../../shared/model/kpi.ts';
import type { WorkspaceSettings } from '../../../shared/model/workspace.ts';

/** Everything the list of next steps is made from. */
export interface Situation {
  readonly settings: Pick<WorkspaceSettings, 'limits'>;
  readonly policyVersion: number | null;
  readonly kpis: readonly Kpi[];
  readonly frame: Frame;
  readonly width: {
    readonly now: { readonly n: number; readonly halfWidth: number | null };
    readonly wanted: number;
    readonly neededMore: number | null;
  };
  /** Median time of a label on this computer, in milliseconds; null before the first. */
  readonly pace: number | null;
  readonly numericSignals: number;
}

export interface NextStep {
  readonly amount: string;
  readonly unit: string;
  readonly task: string;
  readonly why: string;
  readonly action: string;
  /** Address of the room where it is done. */
  readonly to: string;
}

/** Labels from which a threshold can be looked at with profit. */
const ENOUGH_FOR_CUTS = 60;

const sum = (frame: Frame, outcome: string, of: 'sampled' | 'labelled') =>
  frame.strata
    .filter((stratum) => stratum.outcome === outcome)
    .reduce((total, stratum) => total + stratum[of], 0);

/** What to do next, ordered by what changes a decision soonest. Empty when nothing waits. */
export function nextSteps(situation: Situation): NextStep[] {
  return [
    ...missingSides(situation.frame),
    ...moreLabels(situation),
    ...unknownPopulation(situation.frame),
    ...noLimits(situation),
    ...brokenLimits(situation),
    ...undecidedLimits(situation),
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
        why: `${silences} cannot be estimated before. ${plural(sampled, 'case')} are ready.`,
        action: 'Review',
        to: '/review',
      },
    ];
  });
}

function moreLabels({ width, pace, frame }: Situation): NextStep[] {
  const { neededMore, now, wanted } = width;
  if (neededMore === null || neededMore <= 0 || now.halfWidth === null) return [];
  const open = sum(frame, 'automated', 'sampled') - sum(frame, 'automated', 'labelled');
  const brings = `Brings missed escalations from ${halfWidth(now.halfWidth)} to ${halfWidth(wanted)} points.`;
  const takes = pace === null ? '' : ` About ${duration(neededMore * pace)} at your pace.`;
  const short = open < neededMore ? ` Only ${plural(open, 'case')} are imported and open: draw more.` : '';
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

function noLimits({ settings }: Situation): NextStep[] {
  const without = KpiId.options.filter((id) => settings.limits[id] === undefined);
  if (without.length < KpiId.options.length) return [];
  return [
    {
      amount: count(without.length),
      unit: 'limits',
      task: 'Set the limits you hold yourselves to',
      why: 'A number is inside or outside only of a limit that somebody set.',
      action: 'Set limits',
      to: '/settings',
    },
  ];
}

/** Limits which are shown to be broken: by how much, and where something can be done about it. */
function brokenLimits({ kpis, settings, numericSignals }: Situation): NextStep[] {
  return kpis.flatMap((kpi): NextStep[] => {
    const limit = settings.limits[kpi.id];
    const state = limitState(kpi.id, kpi, limit);
    if (limit === undefined || kpi.estimate === undefined || (state !== 'over' && state !== 'below'))
      return [];
    const isCut = kpi.id !== 'handoff_sufficiency' && numericSignals > 0;
    return [
      {
        amount: percentNumber(Math.abs(kpi.estimate - limit)),
        unit: 'points',
        task: `${kpiWords[kpi.id].name}: ${percent(kpi.estimate)} is ${state === 'over' ? 'over' : 'below'} the limit of ${percentShort(limit)}`,
        why: isCut
          ? 'See what another threshold would cost and bring.'
          : 'More labels will not change this: the whole interval lies on the wrong side.',
        action: isCut ? 'Open thresholds' : 'Open the report',
        to: isCut ? '/thresholds' : '/report',
      },
    ];
  });
}

/** Intervals that include their limit; missed escalations have their own step. */
function undecidedLimits({ kpis, settings, width }: Situation): NextStep[] {
  const undecided = kpis.filter(
    (kpi) =>
      kpi.id !== 'missed_escalation_rate' &&
      kpi.estimate !== undefined &&
      limitState(kpi.id, kpi, settings.limits[kpi.id]) === 'undecided',
  );
  if (undecided.length === 0 || (width.neededMore ?? 0) > 0) return [];
  const names = undecided.map(({ id }) => kpiWords[id].name.toLowerCase());
  return [
    {
      amount: count(undecided.length),
      unit: undecided.length === 1 ? 'limit' : 'limits',
      task: `Narrow ${list(names)}`,
      why: `${undecided.length === 1 ? 'The interval includes its limit' : 'The intervals include their limits'}: more labels decide.`,
      action: 'Review',
      to: '/review',
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
