import { kpiWords } from '../../../shared/analysis/kpi-words.ts';
import { limitState } from '../../../shared/analysis/limit-state.ts';
import { count, list, percent, percentNumber, percentShort } from '../../../shared/format.ts';
import { KpiId } from '../../../shared/model/kpi.ts';
import type { NextStep, Situation } from './situation.ts';

/** What the limits ask for: to be set, to be acted on where they are broken, to be decided by more labels. */
export function limitSteps(situation: Situation): NextStep[] {
  return [...noLimits(situation), ...brokenLimits(situation), ...undecidedLimits(situation)];
}

/** No number is inside or outside of anything. */
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
