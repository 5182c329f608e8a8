import { z } from 'zod';
import { Codebook } from './codebook.ts';
import { RedactionKind } from './redaction.ts';
import { CaseFilter } from './review.ts';
import { SignalDirection } from './signal.ts';
import { WorkspaceSettings } from './workspace.ts';

export const BUNDLE_FORMAT = 'review-bundle';
/** Raised when an older Plumbline could no longer read what a newer one writes. */
export const BUNDLE_VERSION = 1;

/** An assignment goes out with cases; a return comes back with what was judged. */
export const BundleKind = z.enum(['assignment', 'return']);
export type BundleKind = z.infer<typeof BundleKind>;

/** The files of a bundle beside its manifest. A bundle holds nothing else. */
export const BundlePart = z.enum(['events.jsonl', 'cases.jsonl', 'workspace.json']);
export type BundlePart = z.infer<typeof BundlePart>;

/** The first file of a bundle: what it is, and the size and SHA-256 of every other. */
export const Manifest = z.object({
  format: z.literal(BUNDLE_FORMAT),
  format_version: z.literal(BUNDLE_VERSION),
  bundle_id: z.string().min(1).max(100),
  workspace_id: z.string().min(1).max(100),
  workspace_name: z.string().min(1).max(200),
  kind: BundleKind,
  /** The version of Plumbline that made it. */
  made_by: z.string().max(100),
  created_at: z.iso.datetime(),
  /** Whose queue an assignment is, or whose work comes back. */
  for: z.string().min(1).max(200),
  files: z
    .array(z.object({ path: BundlePart, bytes: z.int().nonnegative(), sha256: z.string().length(64) }))
    .max(3),
  counts: z.object({ events: z.int().nonnegative(), cases: z.int().nonnegative() }),
});
export type Manifest = z.infer<typeof Manifest>;

/** A place in a reviewer's queue, as the workspace keeps it. */
export const BundleAssignment = z.object({
  caseId: z.string(),
  pass: z.int().nonnegative(),
  kind: z.enum(['first', 'repeat', 'reworded', 'calibration']),
  place: z.number(),
  notBefore: z.string().nullable(),
  createdAt: z.string(),
});
export type BundleAssignment = z.infer<typeof BundleAssignment>;

/** What a workspace needs to judge the cases as the lead's would: wording, seed, queue. A return holds the wording alone. */
export const BundleWorkspace = z.object({
  codebooks: z.array(z.object({ body: Codebook, createdAt: z.string() })).max(1000),
  setting: z
    .object({
      seed: z.string(),
      createdAt: z.string(),
      settings: WorkspaceSettings,
      signals: z.record(z.string(), SignalDirection),
      assignments: z.array(BundleAssignment),
      /** Whether what opens after commit is in the bundle. */
      withReveal: z.boolean(),
    })
    .nullable(),
});
export type BundleWorkspace = z.infer<typeof BundleWorkspace>;

/** Which cases a reviewer is handed: those of their queue, the sample, or what a filter finds. */
export const HandOutWhat = z.union([
  z.literal('assigned'),
  z.literal('sample'),
  z.object({ filter: CaseFilter }),
]);
export type HandOutWhat = z.infer<typeof HandOutWhat>;

export const HandOut = z.object({
  kind: z.literal('assignment'),
  reviewer: z.string().trim().min(1).max(200),
  what: HandOutWhat.default('assigned'),
  /** Replace what is personal, as far as it is found, by marks of the same length; ids stay. */
  redact: z.boolean().default(false),
  /** Let the agent's view and what happened later go along, to be shown after commit. */
  withReveal: z.boolean().default(true),
});
export type HandOut = z.infer<typeof HandOut>;

export const HandBack = z.object({ kind: z.literal('return') });
export const BundleOrder = z.discriminatedUnion('kind', [HandOut, HandBack]);
export type BundleOrder = z.infer<typeof BundleOrder>;

/** How often each kind of thing was replaced. */
export const Redactions = z.record(RedactionKind, z.int());
export type Redactions = z.infer<typeof Redactions>;

export const BundlePlan = z.object({
  cases: z.int(),
  /** The reviewer's own labels in them, which go along. */
  ownLabels: z.int(),
  redactions: Redactions.nullable(),
});

export const BundleProgress = z.object({
  phase: z.enum(['checking', 'reading', 'writing']),
  done: z.int(),
  total: z.int(),
});
export type BundleProgress = z.infer<typeof BundleProgress>;

/** A bundle that was made: the shell that asked takes the file by its handle. */
export const MadeBundle = z.object({
  bundleId: z.string(),
  kind: BundleKind,
  for: z.string(),
  cases: z.int(),
  events: z.int(),
  bytes: z.int(),
  redactions: Redactions.nullable(),
  fileName: z.string(),
  handle: z.string(),
});
export type MadeBundle = z.infer<typeof MadeBundle>;

/** What a bundle says of itself, for the choice between opening and merging it. */
export const BundleLook = z.object({
  bundleId: z.string(),
  kind: BundleKind,
  for: z.string(),
  workspaceName: z.string(),
  madeAt: z.string(),
  cases: z.int(),
  events: z.int(),
  /** It belongs to the workspace that is open. */
  ofThisWorkspace: z.boolean(),
});
export type BundleLook = z.infer<typeof BundleLook>;

/** One of several answers that know nothing of each other. */
export const RivalAnswer = z.object({
  eventId: z.string(),
  reviewer: z.string(),
  device: z.string(),
  recordedAt: z.string(),
  what: z.string(),
  note: z.string().nullable(),
  /** Whether it is the one that counts for now. */
  stands: z.boolean(),
});

export const MergeConflict = z.object({
  caseId: z.string(),
  /** `own`: one person answered on two devices. `settlement`: two leads settled the case, or gave its known answer. */
  kind: z.enum(['own', 'settlement']),
  answers: z.array(RivalAnswer),
});
export type MergeConflict = z.infer<typeof MergeConflict>;

/** What merging does, or would do: the same report for the preview and for the merge itself. */
export const MergeReport = z.object({
  bundleId: z.string(),
  kind: BundleKind,
  for: z.string(),
  madeAt: z.string(),
  workspaceName: z.string(),
  events: z.object({ total: z.int(), new: z.int(), alreadyHere: z.int() }),
  /** What is new, by person. */
  people: z.array(
    z.object({ reviewer: z.string(), cases: z.int(), labels: z.int(), takenBack: z.int(), other: z.int() }),
  ),
  /** New events that a later one, here or in the bundle, has replaced. */
  superseded: z.int(),
  /** Labels made under an older codebook than the one in force, by version. */
  olderWording: z.array(z.object({ version: z.int(), labels: z.int() })),
  /** Events on cases that this workspace does not hold: they are kept and wait for the case. */
  unknownCases: z.object({ cases: z.int(), events: z.int(), first: z.array(z.string()) }),
  newCases: z.int(),
  newCodebooks: z.array(z.int()),
  conflicts: z.array(MergeConflict),
  conflictCount: z.int(),
  /** Events dated before this century or after tomorrow: the clock of a device is wrong, which changes nothing. */
  oddClocks: z.int(),
});
export type MergeReport = z.infer<typeof MergeReport>;

export const BundleEntry = z.object({
  bundleId: z.string(),
  direction: z.enum(['created', 'merged']),
  kind: BundleKind,
  reviewer: z.string(),
  at: z.string(),
  cases: z.int(),
  events: z.int(),
});
export type BundleEntry = z.infer<typeof BundleEntry>;

/** A person who can be handed a bundle. */
export const TeamMember = z.object({
  reviewer: z.string(),
  /** Cases in their queue, and how many of these they have judged or skipped. */
  assigned: z.int(),
  done: z.int(),
  /** Cases on which a label of theirs stands. */
  labelled: z.int(),
  handedOutAt: z.string().nullable(),
  cameBackAt: z.string().nullable(),
});
export type TeamMember = z.infer<typeof TeamMember>;

/** One event in words. */
export const HistoryLine = z.object({
  eventId: z.string(),
  caseId: z.string(),
  reviewer: z.string(),
  device: z.string(),
  recordedAt: z.string(),
  what: z.string(),
  codebookVersion: z.int(),
  act: z.enum(['do', 'undo', 'redo']),
  /** What it replaced, in words; one that is not in this workspace is named by its id alone. */
  superseded: z.array(z.object({ eventId: z.string(), what: z.string().nullable() })),
  state: z.enum(['stands', 'waits', 'replaced']),
  /** It came with a bundle. */
  brought: z.boolean(),
});
export type HistoryLine = z.infer<typeof HistoryLine>;
