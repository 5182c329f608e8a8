import { z } from 'zod';
import { SignalDirection } from './signal.ts';
import { ReliabilityBin } from './signal-check.ts';

/** From simple to flexible: two numbers, three numbers, a table. */
export const RecalibrationMethod = z.enum(['platt', 'beta', 'isotonic']);
export type RecalibrationMethod = z.infer<typeof RecalibrationMethod>;

/** A map from signal to probability, in the signal's own sense. */
export const RecalibrationMap = z.discriminatedUnion('method', [
  z.object({ method: z.literal('platt'), slope: z.number(), intercept: z.number() }),
  z.object({ method: z.literal('beta'), a: z.number(), b: z.number(), c: z.number(), clip: z.number() }),
  z.object({
    method: z.literal('isotonic'),
    /** Corners; straight lines between them, level beyond. */
    table: z.array(z.object({ signal: z.number(), probability: z.number() })),
  }),
]);
export type RecalibrationMap = z.infer<typeof RecalibrationMap>;

/** How good probabilities are, on labels they were not fitted on. */
export const ForecastQuality = z.object({
  brier: z.number(),
  /** Debiased calibration error. */
  error: z.number(),
  slope: z.number().nullable(),
  excess: z.number(),
  bins: z.array(ReliabilityBin),
});
export type ForecastQuality = z.infer<typeof ForecastQuality>;

export const RecalibrationTry = z.object({
  method: RecalibrationMethod,
  /** Null when the method does not apply or cannot be fitted, for the reason in `reason`. */
  map: RecalibrationMap.nullable(),
  reason: z.string().nullable(),
  formula: z.string().nullable(),
  /** Of out-of-fold probabilities. */
  after: ForecastQuality.nullable(),
  /** Brier score saved against the signal as stated, or against the base rate where it states no probability. */
  gain: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export type RecalibrationTry = z.infer<typeof RecalibrationTry>;

export const Recalibration = z.object({
  signal: z.string(),
  direction: SignalDirection,
  /** The cohort's value the maps are fitted on; null for all together. */
  group: z.string().nullable(),
  pooled: z.boolean(),
  n: z.int(),
  weighted: z.boolean(),
  folds: z.int(),
  seed: z.string(),
  /** What the map's probability is of. */
  meaning: z.string(),
  /** The signal as stated; null where it states no probability. */
  before: ForecastQuality.nullable(),
  tries: z.array(RecalibrationTry),
  /** The simplest that is good enough; null when none is needed or none can be had. */
  recommended: RecalibrationMethod.nullable(),
  sentence: z.string(),
});
export type Recalibration = z.infer<typeof Recalibration>;

export const RECALIBRATION_SCHEMA = 'plumbline-recalibration/1';
