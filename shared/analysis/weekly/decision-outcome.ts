import { lowerFirst, points } from '../../format.ts';
import type { Kpi } from '../../model/kpi.ts';
import type { DecisionOutcome, KpiDifference, WeeklyChange } from '../../model/weekly-decision.ts';
import { LEVEL } from '../kpis.ts';
import { kpiDifference } from './kpi-difference.ts';
import { differenceWords, figureWords, measureName, wrongIfWords } from './measure-words.ts';
import { measured, ruleHolds } from './rule-holds.ts';
import { weekName } from './weeks.ts';

/** The figures that a decision is held to. */
export interface OutcomeInput {
  readonly decision: WeeklyChange;
  /** The expected KPI before the decision and in the weeks since; null for "no change". */
  readonly expected: { readonly before: Kpi; readonly now: Kpi } | null;
  /** The rule's KPI in the weeks since; of all labels where it is about a half-width. */
  readonly rule: Kpi;
  /** Full weeks since, no later than the rule's; null where there is none. */
  readonly since: { readonly from: string; readonly to: string } | null;
}

/**
 * What came of a decision. It was wrong once its rule is due and shown to hold, or once what was expected is shown not
 * to have come. It is as expected once the rule is due and shown not to hold and, of a change, the KPI is shown to have
 * moved that way, as far as was said or further for all that is known. In between nobody can tell yet.
 */
export function decisionOutcome({ decision, expected, rule: figure, since }: OutcomeInput): DecisionOutcome {
  const { wrongIf } = decision;
  const due = since !== null && since.to >= wrongIf.by;
  const holds = ruleHolds(wrongIf, figure);
  const difference =
    expected && decision.expected?.measure === 'half_width'
      ? ofHalfWidths(expected.before, expected.now)
      : expected && kpiDifference(expected.before, expected.now);
  const base = {
    since,
    expected: expected && difference && { ...expected, difference },
    rule: { figure, holds, due },
  };
  const of = `${measureName(wrongIf)} is ${figureWords(figure, wrongIf.measure)}`;
  if (since === null)
    return {
      ...base,
      verdict: 'cannot_tell',
      sentence: 'No full week has passed since, so there is nothing to compare.',
    };
  const moved = decision.expected && difference ? move(decision.expected.change, difference) : null;
  const came = decision.expected && difference ? cameWords(decision, difference) : `${of}.`;
  if (!due) {
    const so = holds === 'yes' ? ', and so far the rule for being wrong holds' : '';
    return {
      ...base,
      verdict: 'cannot_tell',
      sentence: `${came} The rule is due in ${weekName(wrongIf.by)}${so}.`,
    };
  }
  if (holds === 'yes')
    return { ...base, verdict: 'wrong', sentence: `We were wrong: ${lowerFirst(of)}. ${ruleSaid(decision)}` };
  if (moved === 'less')
    return {
      ...base,
      verdict: 'wrong',
      sentence: `We were wrong: ${lowerFirst(came)} The interval leaves out what was expected.`,
    };
  if (holds === 'no' && moved !== 'open')
    return { ...base, verdict: 'as_expected', sentence: `As expected: ${lowerFirst(came)}` };
  return {
    ...base,
    verdict: 'cannot_tell',
    sentence: `Cannot tell yet: ${lowerFirst(came)} ${whyOpen(holds, moved)}`,
  };
}

/** Whether the difference shows the expected move, shows less than it, or neither. */
function move(change: number, { low, high }: KpiDifference): 'shown' | 'less' | 'open' {
  if (low === null || high === null) return 'open';
  const [nearer, farther] = change > 0 ? [low, high] : [-high, -low];
  if (farther < Math.abs(change)) return 'less';
  return nearer > 0 ? 'shown' : 'open';
}

/** Widths of intervals are known without error. */
function ofHalfWidths(before: Kpi, now: Kpi): KpiDifference {
  const [a, b] = [measured(before, 'half_width'), measured(now, 'half_width')];
  const estimate = a && b ? b.value - a.value : null;
  const reason = estimate === null ? 'There is no interval whose width could be compared.' : null;
  return { estimate, low: estimate, high: estimate, level: LEVEL, reason };
}

function cameWords({ expected }: WeeklyChange, difference: KpiDifference): string {
  if (!expected) return '';
  const said = `expected ${points(expected.change)}`;
  if (difference.estimate === null)
    return `${measureName(expected)}: ${said}. ${difference.reason ?? ''}`.trim();
  return `${measureName(expected)} moved by ${differenceWords(difference)}, ${said}.`;
}

function ruleSaid({ wrongIf }: WeeklyChange): string {
  return `The rule was: ${lowerFirst(wrongIfWords(wrongIf))}.`;
}

function whyOpen(holds: 'yes' | 'no' | 'open', moved: 'shown' | 'less' | 'open' | null): string {
  if (holds === 'open') return 'The interval includes the value of the rule, or there is none.';
  return moved === 'open' ? 'The interval includes no change at all.' : '';
}
