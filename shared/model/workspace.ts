import { z } from 'zod';
import { KpiId } from './kpi.ts';

/** What the team holds itself to; `at_most` or `at_least` is fixed per KPI. Shares from 0 to 1. */
export const Limits = z.partialRecord(KpiId, z.number().min(0).max(1));
export type Limits = z.infer<typeof Limits>;

/** What becomes of a case on which reviewers differ and that nobody has settled. */
export const DisputedRule = z.enum(['majority', 'bounds', 'exclude']);
export type DisputedRule = z.infer<typeof DisputedRule>;

export const WorkspaceSettings = z.object({
  name: z.string().min(1).max(200),
  currency: z.string().max(8),
  limits: Limits,
  /** Half-width of the missed-escalation interval that is wanted, as a share. */
  wantedHalfWidth: z.number().gt(0).max(0.5),
  /** Share of automated cases to be reviewed whatever the triggers say; goes into the policy file. */
  randomAuditRate: z.number().min(0).max(1),
  disputedRule: DisputedRule,
  /** People who have to sign a policy before it is in force. */
  signatures: z.int().min(1).max(2),
});
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;

export const DEFAULT_SETTINGS: Omit<WorkspaceSettings, 'name'> = {
  currency: 'EUR',
  limits: {},
  wantedHalfWidth: 0.03,
  randomAuditRate: 0.02,
  disputedRule: 'majority',
  signatures: 1,
};

export const WorkspaceInfo = z.object({
  id: z.string(),
  settings: WorkspaceSettings,
  /** Where the file is, for people; operations never take it back. */
  location: z.string(),
  sample: z.boolean(),
  readOnly: z.boolean(),
  seed: z.string(),
  codebookVersion: z.int(),
  policyVersion: z.int().nullable(),
  cases: z.int(),
  labels: z.int(),
  reviewers: z.array(z.string()),
  /** Of a workspace that was opened from a bundle: whose queue it is. */
  handedTo: z.string().nullable(),
});
export type WorkspaceInfo = z.infer<typeof WorkspaceInfo>;

export const RecentWorkspace = z.object({
  id: z.string(),
  name: z.string(),
  location: z.string(),
  openedAt: z.string(),
  missing: z.boolean(),
});
export type RecentWorkspace = z.infer<typeof RecentWorkspace>;

/** Something written for outside: a shell saves it where the person says. */
export const ExportedDocument = z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() });
export type ExportedDocument = z.infer<typeof ExportedDocument>;
