import { type Fields, type GoldenCase, isFields } from './golden-file.ts';

/** One value that differs from the golden one. */
export type Mismatch = { readonly path: string; readonly expected: unknown; readonly got: unknown };

export type Comparison = {
  readonly mismatches: readonly Mismatch[];
  /** Largest |got - expected| / max(1, |expected|) over all numbers compared. */
  readonly deviation: number;
};

/**
 * Compares what a method gave with a golden case.
 *
 * Every field of `expected` must be there; fields only in `got` are ignored. Numbers may differ by
 * tolerance * max(1, |expected|), or by tolerance * |expected| when `options.compare` is "relative".
 * `null` in `expected` stands for "undefined": null or nothing must come back. Infinite values are the
 * texts "Infinity" and "-Infinity".
 */
export function compareWithGolden(golden: GoldenCase, got: Fields): Comparison {
  const mismatches: Mismatch[] = [];
  const relative = golden.options.compare === 'relative';
  let deviation = 0;

  const compare = (expected: unknown, value: unknown, path: string, tolerance: number): void => {
    if (typeof expected === 'number' && typeof value === 'number') {
      const scale = relative ? Math.abs(expected) : Math.max(1, Math.abs(expected));
      const difference = Math.abs(value - expected);
      if (scale > 0 && Number.isFinite(difference)) deviation = Math.max(deviation, difference / scale);
      if (!(difference <= tolerance * scale)) mismatches.push({ path, expected, got: value });
    } else if (Array.isArray(expected) && Array.isArray(value)) {
      if (expected.length !== value.length) mismatches.push({ path: `${path}.length`, expected, got: value });
      else
        for (let i = 0; i < expected.length; i++) compare(expected[i], value[i], `${path}[${i}]`, tolerance);
    } else if (isFields(expected) && isFields(value)) {
      for (const key of Object.keys(expected))
        compare(expected[key], value[key], `${path}.${key}`, tolerance);
    } else if ((expected ?? null) !== (value ?? null)) {
      mismatches.push({ path, expected, got: value });
    }
  };

  for (const [field, expected] of Object.entries(golden.expected)) {
    compare(expected, got[field], field, golden.fieldTolerance?.[field] ?? golden.tolerance);
  }
  return { mismatches, deviation };
}
