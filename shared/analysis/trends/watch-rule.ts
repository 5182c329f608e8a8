import { percentShort } from '../../format.ts';
import {
  FALSE_DISCOVERY,
  hoursInWords,
  LEAST_MOVE,
  MINIMUM_CASES,
  STILL_GOING,
  STRICT,
  type WatchPlan,
} from './watch-plan.ts';

/** The rule of alerts in words: which windows these counts allow, against what, and how chance is kept out. */
export function ruleInWords({ unit, short, shortUpTo, long, baseline, trend }: WatchPlan): string {
  const said = unit === 'week' ? weeks : hoursInWords;
  const grows =
    shortUpTo > short ? ` (up to ${said(shortUpTo)} where they hold fewer than ${MINIMUM_CASES} cases)` : '';
  const coarse =
    unit === 'hour' ? '' : ` The counts are by the ${unit}, so shorter windows cannot be told apart.`;
  return (
    `An alert needs the last ${said(long)} and the last ${said(short)}${grows} to have moved the same way against ` +
    `the ${said(baseline)} before: at least ${percentShort(LEAST_MOVE).replace('%', 'point')} each, beyond chance at ` +
    `${STRICT} in the long window and ${STILL_GOING} in the short one; or a slope over ${said(trend)} beyond chance at ` +
    `${STRICT}. Among the alerts of all cohorts, about ${percentShort(FALSE_DISCOVERY)} at most are expected to be ` +
    `false (Benjamini-Hochberg).${coarse}`
  );
}

function weeks(hours: number): string {
  return hours === 168 ? 'week' : `${hours / 168} weeks`;
}
