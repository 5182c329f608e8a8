import type { AlertRule } from '../../model/trend-alert.ts';
import { adjustPValues } from '../../stats/index.ts';
import { upperP } from './noise.ts';
import { FALSE_DISCOVERY, LEAST_MOVE, MINIMUM_CASES, STILL_GOING, STRICT } from './watch-plan.ts';
import type { WatchedLine } from './watched-line.ts';

/** A line that moved. */
export interface Finding {
  readonly direction: 'up' | 'down';
  readonly rules: readonly AlertRule[];
  /** The smallest of the rules that found it. */
  readonly adjustedP: number;
}

export interface Verdicts {
  /** One per line, null where nothing is to be told. */
  readonly findings: readonly (Finding | null)[];
  /** Tests of one rule: lines with enough cases, times two directions. */
  readonly tests: number;
}

/**
 * Weighs the lines of one look together. Each rule is one family of tests, of every line in both directions, whose
 * false discoveries are held down (Benjamini-Hochberg); a test must also pass by itself at a level that bears looking
 * again and again.
 */
export function judgeLines(lines: readonly WatchedLine[]): Verdicts {
  const bothWays = (p: number | null) => [p, p === null ? null : 1 - p];
  const windows = adjustPValues(
    lines.flatMap(({ rise }) => bothWays(rise)),
    'bh',
  );
  const slopes = adjustPValues(
    lines.flatMap(({ climb }) => bothWays(climb)),
    'bh',
  );
  const findings = lines.map((line, at): Finding | null => {
    for (const [way, direction] of (['up', 'down'] as const).entries()) {
      const sign = direction === 'up' ? 1 : -1;
      const adjusted = { windows: windows[2 * at + way]!, slow_trend: slopes[2 * at + way]! };
      const rules: AlertRule[] = [
        ...(movedInBoth(line, sign) && adjusted.windows <= FALSE_DISCOVERY ? (['windows'] as const) : []),
        ...(driftsOn(line, sign) && adjusted.slow_trend <= FALSE_DISCOVERY ? (['slow_trend'] as const) : []),
      ];
      if (rules.length > 0)
        return { direction, rules, adjustedP: Math.min(...rules.map((rule) => adjusted[rule])) };
    }
    return null;
  });
  return { findings, tests: 2 * lines.filter(({ rise }) => rise !== null).length };
}

/** The long window moved for sure, and the short one shows that it goes on. */
function movedInBoth({ short, long, rise, noise }: WatchedLine, sign: 1 | -1): boolean {
  if (rise === null || short.n < MINIMUM_CASES || short.referenceN < MINIMUM_CASES) return false;
  if (short.z === null || short.difference === null || long.difference === null) return false;
  const chance = sign === 1 ? rise : 1 - rise;
  const moved = sign * long.difference >= LEAST_MOVE && sign * short.difference >= LEAST_MOVE;
  return moved && chance <= STRICT && upperP(sign * short.z, noise.day) <= STILL_GOING;
}

/** The slope over weeks is there for sure, has come to something, and the last days still lie on its side. */
function driftsOn({ slope, long, rise }: WatchedLine, sign: 1 | -1): boolean {
  if (slope === null || rise === null) return false;
  return (
    Math.sign(slope.z) === sign &&
    slope.p <= STRICT &&
    sign * slope.perWeek * (slope.weeks - 1) >= LEAST_MOVE &&
    sign * (long.difference ?? 0) >= LEAST_MOVE &&
    (sign === 1 ? rise : 1 - rise) <= STILL_GOING
  );
}
