import { z } from 'zod';
import { CohortField, Outcome } from './case.ts';
import { ImportConflict } from './import.ts';

/** Strata by a signal: below the first cut, between two, from the last one up, and without a value. */
export const ScoreBands = z.object({
  signal: z.string().min(1).max(200),
  /** Ascending; a value at a cut belongs to the band above it. */
  cuts: z.array(z.number()).min(1).max(9),
});
export type ScoreBands = z.infer<typeof ScoreBands>;

/** Automated cases that went wrong more often than others: a stratum of their own, drawn more densely. */
export const RiskMark = z.object({
  /** What happened later says that the case was reopened. */
  reopened: z.boolean().default(false),
  /** What happened later says that somebody complained. */
  complaint: z.boolean().default(false),
  /** The signal lies within so much of a cut. */
  near: z
    .object({ signal: z.string().min(1).max(200), cut: z.number(), within: z.number().nonnegative() })
    .nullable()
    .default(null),
  /** How many times as densely as the other automated cases. */
  factor: z.number().min(1).max(100).default(4),
});
export type RiskMark = z.infer<typeof RiskMark>;

const Size = z.int().nonnegative().max(10_000_000);

/** How many cases the sample is to hold, those drawn before included. */
export const SampleSize = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('total'), n: Size }),
  z.object({ kind: z.literal('per_outcome'), n: z.partialRecord(Outcome, Size) }),
  z.object({ kind: z.literal('per_stratum'), n: Size }),
  /** By the key of each stratum; 0 where none is given. */
  z.object({ kind: z.literal('strata'), n: z.record(z.string(), Size) }),
  /** Half-width of the interval of each side's KPI, as a share. */
  z.object({ kind: z.literal('half_width'), wanted: z.partialRecord(Outcome, z.number().gt(0).lt(0.5)) }),
]);
export type SampleSize = z.infer<typeof SampleSize>;

/** How a sample is drawn: its strata (outcome and the frame's fields always), its size, its chance numbers. */
export const SamplePlan = z.object({
  /** Cohort fields that split further than the frame does. */
  by: z.array(CohortField).max(6).default([]),
  /** Splits by the first trigger that fired. */
  trigger: z.boolean().default(false),
  bands: ScoreBands.nullable().default(null),
  risk: RiskMark.nullable().default(null),
  size: SampleSize,
  /** Neyman gives more to strata whose labels vary more. */
  allocation: z.enum(['neyman', 'proportional']).default('neyman'),
  /** Least share of the imported cases of every automated stratum; the workspace's setting when null. */
  auditRate: z.number().min(0).max(1).nullable().default(null),
  /** Fewest cases per stratum of a side that is sampled, where it has so many. */
  minimum: z.int().min(0).max(1000).default(2),
  /** Rate to plan with on a side that has no labels yet; half and half when absent, the cautious choice. */
  expected: z.partialRecord(Outcome, z.number().min(0).max(1)).default({}),
  /** The workspace's seed when null. */
  seed: z.string().min(1).max(200).nullable().default(null),
});
export type SamplePlan = z.infer<typeof SamplePlan>;

/** A population that is known only by its counts, to plan with before anything is imported. */
export const GivenCell = z.object({
  outcome: Outcome,
  values: z.array(z.string().max(1000)).max(10).default([]),
  population: z.int().nonnegative(),
  /** To be drawn more densely, as automated cases with the risk mark are. */
  risk: z.boolean().default(false),
});
export type GivenCell = z.infer<typeof GivenCell>;

/** One thing that tells a stratum from its neighbours, in words: "topic" is "Billing". */
const Part = z.object({ name: z.string(), value: z.string() });
export type StratumPart = z.infer<typeof Part>;

/** Where a stratum's number of cases comes from: counted by the team, split by imported cases, or only imported. */
export const PopulationSource = z.enum(['counted', 'split', 'imported']);
export type PopulationSource = z.infer<typeof PopulationSource>;

const StratumFacts = z.object({
  key: z.string(),
  outcome: Outcome,
  parts: z.array(Part),
  /** Automated cases with the risk mark. */
  risk: z.boolean(),
  /** Cases it stands for. */
  population: z.int().nonnegative(),
  source: PopulationSource,
  /** Imported cases that can be drawn. */
  eligible: z.int().nonnegative(),
  /** In the sample as it is. */
  drawn: z.int().nonnegative(),
  labelled: z.int().nonnegative(),
  /** Chance of each of its cases to be in the sample: cases in the sample / population; null when it holds none. */
  probability: z.number().nullable(),
});

export const PlannedStratum = StratumFacts.extend({
  /** Cases in the sample once it is drawn. */
  n: z.int().nonnegative(),
  /** What decided the size where it was not the allocation: "only 40 imported cases here". */
  limit: z.string().nullable(),
});
export type PlannedStratum = z.infer<typeof PlannedStratum>;

export const PlannedSide = z.object({
  outcome: Outcome,
  population: z.int(),
  eligible: z.int(),
  drawn: z.int(),
  labelled: z.int(),
  n: z.int(),
  /** Half-width to expect of the side's KPI once all of the sample is labelled; null when nothing is drawn. */
  halfWidth: z.number().nullable(),
  wanted: z.number().nullable(),
  /** Rate it was planned with. */
  rate: z.number(),
});
export type PlannedSide = z.infer<typeof PlannedSide>;

/** What drawing would do to the sample in force. */
export const SampleChange = z.object({
  kind: z.enum(['first', 'extension', 'replacement', 'nothing']),
  /** Cases that come in. */
  added: z.int(),
  /** Labelled cases that would no longer enter the rates. */
  labelledOut: z.int(),
});
export type SampleChange = z.infer<typeof SampleChange>;

export const PlannedSample = z.object({
  seed: z.string(),
  auditRate: z.number(),
  strata: z.array(PlannedStratum),
  sides: z.array(PlannedSide),
  n: z.int(),
  /** Null when it was planned from given counts. */
  change: SampleChange.nullable(),
  remarks: z.array(z.string()),
});
export type PlannedSample = z.infer<typeof PlannedSample>;

/** What came of reading a log again for the transcripts of drawn cases. */
export const TranscriptsTaken = z.object({
  file: z.string(),
  /** Drawn cases that lacked theirs before. */
  wanted: z.int(),
  taken: z.int(),
  /** Drawn cases that lack theirs still. */
  missing: z.int(),
  /** Cases that the file tells otherwise than they are stored; nothing was taken of them. */
  conflicts: z.array(ImportConflict),
});
export type TranscriptsTaken = z.infer<typeof TranscriptsTaken>;

export const SampleInForce = z.object({
  /** As it was drawn last, with the seed and the audit share that were used. */
  plan: SamplePlan,
  seed: z.string(),
  wave: z.int(),
  drawnAt: z.string(),
  strata: z.array(StratumFacts),
  sides: z.array(
    PlannedSide.pick({ outcome: true, population: true, eligible: true, drawn: true, labelled: true }),
  ),
  /** Labelled cases that are not in the sample. */
  labelledOutside: z.int(),
  importedSince: z.int(),
  /** Drawn cases whose transcript is still in the file they came from. */
  withoutTranscript: z.int(),
  /** Why the last draw cannot be taken back; null when it can. */
  withdrawRefusal: z.string().nullable(),
  remarks: z.array(z.string()),
});
export type SampleInForce = z.infer<typeof SampleInForce>;

export const SampleDraw = z.object({
  wave: z.int(),
  kind: z.enum(['first', 'extension', 'replacement']),
  drawnAt: z.string(),
  withdrawnAt: z.string().nullable(),
  /** Cases in the sample after it, and how many of them it brought in. */
  cases: z.int(),
  added: z.int(),
});
export type SampleDraw = z.infer<typeof SampleDraw>;

/** The sample in force (null: every imported case counts as the sample) and all draws, newest first. */
export const SampleState = z.object({ sample: SampleInForce.nullable(), draws: z.array(SampleDraw) });
export type SampleState = z.infer<typeof SampleState>;
