import { count, cutValue, halfWidth, lowerFirst, percent, plural } from '../../format.ts';
import type { QuestionAgreement } from '../../model/agreement.ts';
import type { MissingElement } from '../../model/handoff.ts';
import type { Policy } from '../../model/policy.ts';
import type { Candidate, DriftLine, LimitLine, WeeklyAlert } from '../../model/weekly-review.ts';
import { weekAfter } from './weeks.ts';

/** What could be changed next rests on all of this. */
export interface CandidateInput {
  readonly week: string;
  readonly limits: readonly LimitLine[];
  readonly drift: readonly DriftLine[];
  /** Worst first. */
  readonly alerts: readonly WeeklyAlert[];
  /** The policy that waits for a signature; null where none does. */
  readonly proposed: Policy | null;
  readonly width: {
    readonly now: { readonly halfWidth: number | null };
    readonly wanted: number;
    readonly neededMore: number | null;
  };
  readonly questions: readonly QuestionAgreement[];
  /** What is missing in handovers, largest impact first. */
  readonly fixes: readonly MissingElement[];
}

/** More split questions than this are no list to choose from. */
const MOST_QUESTIONS = 2;
/** Labels come in slowly, so that a rule about them is due a week later than one about counts. */
const LABEL_WEEKS = 2;

/** The third question: what could change next, what moves a decision soonest first, "no change" last. */
export function candidates(input: CandidateInput): Candidate[] {
  return [
    ...threshold(input),
    ...packet(input),
    ...drifting(input),
    ...labels(input),
    ...questions(input),
    noChange(input),
  ];
}

function threshold({ week, limits, proposed }: CandidateInput): Candidate[] {
  const trigger = proposed?.triggers.find((one) => one.kind === 'signal' && one.before !== one.threshold);
  if (!proposed || trigger?.kind !== 'signal') return [];
  const rate = limits.find(({ id }) => id === 'escalation_rate')?.week.estimate;
  const { promise } = proposed;
  const change = promise && rate !== undefined ? promise.escalationRate.estimate - rate : 0;
  const from = trigger.before === null ? '' : `${cutValue(trigger.before)} → `;
  const missed = promise?.missedRate ?? null;
  return [
    {
      id: `threshold:${trigger.signal}`,
      kind: 'threshold',
      change: `Threshold on ${trigger.signal} ${from}${cutValue(trigger.threshold)} (policy v${proposed.version})`,
      why: trigger.evidence?.sentence ?? 'The policy waits for a signature.',
      owner: 'AI team lead',
      expected: change === 0 ? null : { kpi: 'escalation_rate', measure: 'value', change },
      wrongIf: missed && {
        kpi: 'missed_escalation_rate',
        measure: 'value',
        comparison: '>',
        value: missed.high,
        by: weekAfter(week, LABEL_WEEKS),
      },
    },
  ];
}

/**
 * The element whose absence goes with most insufficient handovers. The rule asks for half of what could be attributed to
 * it: less would not be worth the change.
 */
function packet({ week, limits, fixes }: CandidateInput): Candidate[] {
  const fix = fixes.find(({ shown }) => shown);
  const now = limits.find(({ id }) => id === 'handoff_sufficiency')?.kpi.estimate;
  if (!fix?.impact || now === undefined) return [];
  const change = Math.round(fix.impact.value * 1000) / 1000;
  if (change <= 0) return [];
  return [
    {
      id: `packet:${fix.element}`,
      kind: 'packet',
      change: `Always hand over: ${lowerFirst(fix.label)}`,
      why: `Missing in ${count(fix.missing)} of ${plural(fix.n, 'judged packet')}. ${fix.sentence} Attributable, not shown to cause.`,
      owner: 'AI team lead',
      expected: { kpi: 'handoff_sufficiency', measure: 'value', change },
      wrongIf: {
        kpi: 'handoff_sufficiency',
        measure: 'value',
        comparison: '<',
        value: Math.min(1, Math.round((now + change / 2) * 1000) / 1000),
        by: weekAfter(week, LABEL_WEEKS),
      },
    },
  ];
}

/** A cohort that alerts, or else the rate of all cases: back to where it was is what mending the cause would bring. */
function drifting(input: CandidateInput): Candidate[] {
  const { week, drift, alerts } = input;
  const line = drift.find(({ id }) => id === 'escalation_rate');
  const [before, now] = [line?.before.estimate, line?.week.estimate];
  if (!line || before === undefined || now === undefined) return [];
  const alert = alerts.find(({ direction }) => direction === 'up') ?? alerts[0];
  if (!alert && line.reading !== 'wrong_way') return [];
  const brought = alert
    ? ((alert.difference.estimate ?? 0) * alert.n) / Math.max(line.week.n, alert.n)
    : now - before;
  const of = alert && alert.cohort !== 'All cases' ? `“${alert.cohort}”` : 'the escalation rate';
  return [
    {
      id: `investigate:${alert?.cohort ?? 'escalation_rate'}`,
      kind: 'investigate',
      change: `Find out why ${of} ${alert?.direction === 'down' ? 'falls' : 'rises'}, and mend it`,
      why: alert?.sentence ?? line.sentence,
      owner: 'AI team lead',
      expected: { kpi: 'escalation_rate', measure: 'value', change: -brought },
      wrongIf: {
        kpi: 'escalation_rate',
        measure: 'value',
        comparison: brought > 0 ? '>' : '<',
        value: Math.round((now - brought / 2) * 1000) / 1000,
        by: weekAfter(week, LABEL_WEEKS),
      },
    },
  ];
}

function labels({ week, width: { now, wanted, neededMore } }: CandidateInput): Candidate[] {
  if (neededMore === null || neededMore <= 0 || now.halfWidth === null) return [];
  return [
    {
      id: 'labels:automated',
      kind: 'labels',
      change: `Label ${count(neededMore)} more automated ${neededMore === 1 ? 'case' : 'cases'}`,
      why: `Brings the interval of missed escalations from ${halfWidth(now.halfWidth)} to ${halfWidth(wanted)} points.`,
      owner: 'QA lead',
      expected: { kpi: 'missed_escalation_rate', measure: 'half_width', change: wanted - now.halfWidth },
      wrongIf: {
        kpi: 'missed_escalation_rate',
        measure: 'half_width',
        comparison: '>',
        value: wanted,
        by: weekAfter(week, 1),
      },
    },
  ];
}

/** Questions on which reviewers differ too much: no KPI can say beforehand what a new wording does. */
function questions({ questions }: CandidateInput): Candidate[] {
  return questions
    .filter(({ needsWork }) => needsWork)
    .slice(0, MOST_QUESTIONS)
    .map(({ key, title, split, cases, ac1 }) => ({
      id: `codebook:${key}`,
      kind: 'codebook' as const,
      change: `Reword the question “${title}”`,
      why: `Reviewers differ on ${count(split)} of ${plural(cases, 'shared case')}${ac1.value === null ? '' : `, AC1 ${ac1.value.toFixed(2)}`}.`,
      owner: 'QA lead',
      expected: null,
      wrongIf: null,
    }));
}

/** Also a decision: it names the figure that would show that something should have been changed. */
function noChange({ week, limits }: CandidateInput): Candidate {
  const held = ['missed_escalation_rate', 'escalation_rate', 'handoff_sufficiency'] as const;
  const line =
    held.flatMap((id) => limits.filter((one) => one.id === id && one.limit !== null)).at(0) ??
    limits.find(({ limit }) => limit !== null);
  const rate = limits.find(({ id }) => id === 'escalation_rate');
  const base = {
    id: 'no_change',
    kind: 'no_change',
    change: 'No change',
    owner: 'QA lead',
    expected: null,
  } as const;
  if (line && line.limit !== null) {
    const isMost = line.side === 'at_most';
    return {
      ...base,
      why: `Also a decision: ${lowerFirst(line.name)} stays ${isMost ? 'at most' : 'at least'} ${percent(line.limit, 0)}.`,
      wrongIf: {
        kpi: line.id,
        measure: 'value',
        comparison: isMost ? '>' : '<',
        value: line.limit,
        by: weekAfter(week, line.id === 'escalation_rate' ? 1 : LABEL_WEEKS),
      },
    };
  }
  // Without limits, a tenth more than today would be news.
  const most =
    rate?.kpi.estimate === undefined ? null : Math.min(1, Math.ceil(rate.kpi.estimate * 110) / 100);
  return {
    ...base,
    why: 'Also a decision.',
    wrongIf:
      most === null
        ? null
        : { kpi: 'escalation_rate', measure: 'value', comparison: '>', value: most, by: weekAfter(week, 1) },
  };
}
