import { count, cutValue, day, halfWidth, percent, plural, sampleSize, signed } from '../format.ts';
import type { Kpi } from '../model/kpi.ts';
import type { ChangeRow, KpiRow } from './figures.ts';
import { lacking } from './packet-figure.ts';
import type { WeeklyInput } from './report-input.ts';
import { wrongIf } from './threshold-figure.ts';

/** What changes next, what is expected of it, and what would show that it was wrong. "No change" is a row too. */
export function nextChanges(input: WeeklyInput, rows: readonly KpiRow[]): ChangeRow[] {
  const changes = [...thresholdChange(input), ...packetChange(input, rows), ...labelChange(input)];
  if (changes.length > 0) return changes;
  return [
    {
      change: 'No change',
      detail: 'also a decision',
      expected: 'all figures stay inside their intervals',
      wrongIf: 'one leaves its interval in the next sample',
      owner: 'QA lead',
    },
  ];
}

function thresholdChange({ advice, proposed, inForce }: WeeklyInput): ChangeRow[] {
  if (!advice) return [];
  const { suggested, current, change, verdict } = advice;
  const policy = proposed ?? inForce;
  const expiry = policy?.expiresAt ? `, look again by ${day(policy.expiresAt)}` : '';
  const version = policy ? `policy v${policy.version}${proposed ? ' proposed' : ''}${expiry}` : advice.signal;
  if (verdict === 'move' && suggested && change) {
    const from = current?.cut === null || current?.cut === undefined ? 'as handled' : cutValue(current.cut);
    return [
      {
        change: `Threshold ${from} → ${cutValue(suggested.cut)}`,
        detail: version,
        expected: `handovers ${signed(change.escalated.estimate)} per 1,000 cases (${signed(change.escalated.low)} to ${signed(change.escalated.high)})`,
        wrongIf: wrongIf(advice),
        owner: 'AI team lead',
      },
    ];
  }
  return [
    {
      change: `Threshold: ${advice.headline.charAt(0).toLowerCase()}${advice.headline.slice(1)}`,
      detail: advice.signal,
      expected:
        verdict === 'keep'
          ? 'no change in cost that these labels can show'
          : 'nothing: the labels do not carry a decision',
      wrongIf: wrongIf(advice),
      owner: 'AI team lead',
    },
  ];
}

function packetChange({ packet, kpis }: WeeklyInput, rows: readonly KpiRow[]): ChangeRow[] {
  const worst = [...packet].filter((share) => share.n > 0).sort((a, b) => lacking(b) - lacking(a))[0];
  const row = rows.find((one) => one.id === 'handoff_sufficiency');
  const kpi = kpis.find((one) => one.id === 'handoff_sufficiency');
  if (!worst || lacking(worst) === 0 || !row?.figures || row.inside === 'Yes' || !kpi) return [];
  const goal = goalOf(kpi);
  return [
    {
      change: `Handover: add ${worst.label.toLowerCase()}`,
      detail: `absent in ${percent(lacking(worst), 0)} of escalated cases`,
      expected: `sufficient ${row.figures.estimate} → ${percent(goal)} or more`,
      wrongIf: `still below ${percent(goal)} at ${sampleSize(Math.max(kpi.n, 20))}`,
      owner: 'AI team lead',
    },
  ];
}

/** More than chance: the upper end of the present interval. */
function goalOf(kpi: Kpi): number {
  return Math.ceil((kpi.high ?? kpi.estimate ?? 0) * 100) / 100;
}

function labelChange({ width, settings }: WeeklyInput): ChangeRow[] {
  const { now, wanted, neededMore } = width;
  if (neededMore === null || neededMore === 0 || now.halfWidth === null || now.halfWidth <= wanted) return [];
  const limit = settings.limits.missed_escalation_rate;
  return [
    {
      change: `Label ${plural(neededMore, 'more automated case')}`,
      detail: `${count(now.n)} so far`,
      expected: `missed escalations ${halfWidth(now.halfWidth)} → ${halfWidth(wanted)} points`,
      wrongIf:
        limit === undefined
          ? 'the interval does not narrow'
          : `the limit of ${percent(limit, 0)} stays undecided`,
      owner: 'QA lead',
    },
  ];
}
