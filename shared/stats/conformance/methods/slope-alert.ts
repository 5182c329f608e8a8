import { isEstimated } from '../../estimate.ts';
import type { WindowComparison } from '../../monitoring/compare-window.ts';
import { slopeAlert } from '../../monitoring/slope-alert.ts';
import type { Fields } from '../golden-file.ts';
import type { Method } from '../method.ts';

type Input = { firstHour: number; now: number; n: number[]; x: number[] };
type Window = { hours: number; refFrom: number; refTo: number; minDelta: number; alpha: number };

const rule = ({ refFrom, refTo, ...rest }: Window) => ({
  ...rest,
  referenceFrom: refFrom,
  referenceTo: refTo,
});

function window(comparison: WindowComparison): Fields {
  const { events, referenceN, referenceEvents, referenceRate, difference, ...rest } = comparison;
  return {
    ...rest,
    x: events,
    refN: referenceN,
    refX: referenceEvents,
    refRate: referenceRate,
    diff: difference,
  };
}

export const slopeAlertMethod: Method = {
  name: 'slope_alert',
  run(input, options) {
    const { firstHour, now, n, x } = input as Input;
    const { short, long, minN } = options as { short: Window; long: Window; minN: number };
    const alert = slopeAlert(
      { firstHour, n, events: x },
      { now, short: rule(short), long: rule(long), minN },
    );
    const { slope } = alert;
    return {
      short: window(alert.short),
      long: window(alert.long),
      slope: isEstimated(slope) ? { slopePerDay: slope.value, se: slope.standardError, z: slope.z } : null,
      alert: alert.value,
    };
  },
};
