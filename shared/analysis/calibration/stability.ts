import type { CohortField } from '../../model/case.ts';
import type { GroupCheck, Stability, StabilityTest } from '../../model/signal-check.ts';
import { adjustPValues, normalCdf, normalQuantile } from '../../stats/index.ts';
import type { CheckedGroup } from './check-group.ts';
import { stabilityWords } from './stability-words.ts';

/** Share of false alarms among the differences named, at most. */
const FALSE_DISCOVERY = 0.1;

interface Figure {
  readonly at: number;
  readonly error: number;
}

interface Measure {
  readonly name: StabilityTest['measure'];
  /** The figure on a scale where it is about normal. */
  readonly of: (group: CheckedGroup, level: number) => Figure | null;
  /** The same as it is printed. */
  readonly shown: (group: CheckedGroup) => number;
}

const MEASURES: readonly Measure[] = [
  {
    name: 'separation',
    of: ({ gate: { separation, standardError } }) => {
      if (!separation || !standardError) return null;
      const spread = separation.auroc * (1 - separation.auroc);
      return { at: Math.log(separation.auroc / (1 - separation.auroc)), error: standardError / spread };
    },
    shown: ({ gate }) => gate.separation?.auroc ?? 0,
  },
  {
    name: 'level',
    of: ({ check }, level) => normal(check.figures?.shift, level),
    shown: ({ check }) => check.figures?.excess ?? 0,
  },
  {
    name: 'slope',
    of: ({ check }, level) => normal(check.figures?.slope, level),
    shown: ({ check }) => check.figures?.slope?.value ?? 0,
  },
];

/**
 * Is the signal the same everywhere? Every group's separation, level and slope against the others of its kind
 * combined, with the false-discovery rate held over all of these tests. Groups whose labels do not carry a figure are
 * named as too small and compared with nothing.
 */
export function stabilityOf(groups: readonly CheckedGroup[], by: CohortField, level: number): Stability {
  const large = groups.filter(({ check, gate }) => isLarge(check, gate.separation !== null));
  const raw = MEASURES.flatMap((measure) => testsOf(measure, large, level));
  const adjusted = adjustPValues(
    raw.map(({ p }) => p),
    'bh',
  );
  const tests = raw.map((test, i) => ({
    ...test,
    adjusted: adjusted[i]!,
    differs: adjusted[i]! <= FALSE_DISCOVERY,
  }));
  const found = {
    by,
    groups: groups.length,
    differs: tests.length === 0 ? null : tests.some((test) => test.differs),
    tests,
    tooSmall: groups.filter((group) => !large.includes(group)).map(({ check }) => check.name),
  };
  return { ...found, sentence: stabilityWords(found) };
}

function isLarge(check: GroupCheck, hasSeparation: boolean): boolean {
  return hasSeparation && check.n > 0;
}

function testsOf(measure: Measure, groups: readonly CheckedGroup[], level: number) {
  const known = groups.flatMap((group) => {
    const figure = measure.of(group, level);
    return figure && figure.error > 0 ? [{ group, ...figure }] : [];
  });
  if (known.length < 2) return [];
  return known.map((one) => {
    const rest = known.filter((other) => other !== one);
    const others = combined(rest);
    return {
      group: one.group.check.name,
      measure: measure.name,
      here: measure.shown(one.group),
      elsewhere: meanShown(
        measure,
        rest.map(({ group }) => group),
      ),
      p: 2 * normalCdf(-Math.abs(one.at - others.at) / Math.hypot(one.error, others.error)),
    };
  });
}

/** By the number of labels. */
function meanShown({ shown }: Measure, groups: readonly CheckedGroup[]): number {
  const labels = groups.reduce((sum, { check }) => sum + check.n, 0);
  return groups.reduce((sum, group) => sum + (group.check.n / labels) * shown(group), 0);
}

/** Inverse-variance mean: groups share no case, so they are independent. */
function combined(figures: readonly Figure[]): { at: number; error: number } {
  let [information, sum] = [0, 0];
  for (const { at, error } of figures) {
    information += 1 / error ** 2;
    sum += at / error ** 2;
  }
  return { at: sum / information, error: Math.sqrt(1 / information) };
}

function normal(
  interval: { value: number; low: number; high: number } | null | undefined,
  level: number,
): Figure | null {
  if (!interval) return null;
  const z = normalQuantile((1 + level) / 2);
  return { at: interval.value, error: (interval.high - interval.low) / (2 * z) };
}
