import { halfWidth, percent, percentInterval, percentShort, points, sampleSize } from '../../format.ts';
import type { Kpi } from '../../model/kpi.ts';
import type { ExpectedEffect, KpiDifference, Measure, WrongIf } from '../../model/weekly-decision.ts';
import { kpiWords } from '../kpi-words.ts';
import { measured } from './rule-holds.ts';
import { weekName } from './weeks.ts';

/** "Handoff sufficient" or "half-width of missed escalations". */
export function measureName({ kpi, measure }: Pick<ExpectedEffect, 'kpi' | 'measure'>): string {
  const { name } = kpiWords[kpi];
  return measure === 'value' ? name : `Half-width of ${name.toLowerCase()}`;
}

/** "Handoff sufficient +7.5 points". */
export function expectedWords(expected: ExpectedEffect): string {
  return `${measureName(expected)} ${points(expected.change)}`;
}

/** "Handoff sufficient below 62 % in week 49". */
export function wrongIfWords(rule: WrongIf): string {
  const side = rule.comparison === '<' ? 'below' : 'above';
  const value = rule.measure === 'value' ? percentShort(rule.value) : `${halfWidth(rule.value)} points`;
  return `${measureName(rule)} ${side} ${value} by ${weekName(rule.by)}`;
}

/** "54.5 % (45.2 to 63.4 %), of 4,236 escalated, n = 112", or why there is no figure. */
export function figureWords(kpi: Kpi, measure: Measure = 'value'): string {
  const figure = measured(kpi, measure);
  if (!figure) return `no figure: ${kpi.reason?.sentence ?? 'it cannot be estimated.'}`;
  const of =
    kpi.method === 'full_count' ? `${kpi.denominator}, counted` : `${kpi.denominator}, ${sampleSize(kpi.n)}`;
  if (measure === 'half_width') return `${halfWidth(figure.value)} points, ${of}`;
  const range = kpi.method === 'full_count' ? '' : ` (${percentInterval(figure.low, figure.high)})`;
  return `${percent(figure.value)}${range}, ${of}`;
}

/** "+7.5 points (+2.1 to +12.9)", or why there is no difference. */
export function differenceWords({ estimate, low, high, reason }: KpiDifference): string {
  if (estimate === null || low === null || high === null) return reason ?? 'no difference can be given';
  return `${points(estimate)} (${rangeWords(low, high)})`;
}

function rangeWords(low: number, high: number): string {
  const bare = (value: number) => points(value).replace(/\u00a0points$/, '');
  return `${bare(low)} to ${bare(high)}`;
}
