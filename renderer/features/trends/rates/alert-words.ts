import { cutValue, NBSP, plural } from '../../../../shared/format.ts';
import { AlertLevel, type TrendAlert } from '../../../../shared/model/trend-alert.ts';

/** How far it went, and how sure it is: "Level 2 of 3, critical. Stands among 24 tests (q = 0.01)." */
export function certaintyWords({ level, adjustedP, tests }: TrendAlert): string {
  const step = AlertLevel.options.indexOf(level) + 1;
  const q =
    adjustedP < 0.001
      ? `q${NBSP}<${NBSP}0.001`
      : `q${NBSP}=${NBSP}${cutValue(Number(adjustedP.toPrecision(1)))}`;
  return `Level ${step} of ${AlertLevel.options.length}, ${level}. Survives false-discovery control over ${plural(tests, 'test')} (${q}).`;
}

/** From a marker to a change, in whole days: "2 days after", "on the day of", "1 day before". */
export function daysWords(days: number): string {
  const whole = Math.round(days);
  if (whole === 0) return 'on the day of';
  return `${plural(Math.abs(whole), 'day')} ${whole > 0 ? 'after' : 'before'}`;
}
