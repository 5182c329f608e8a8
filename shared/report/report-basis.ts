import type { VerdictAgreement } from '../analysis/verdict-agreement.ts';
import { day, dayRange } from '../format.ts';
import type { Counting } from '../model/counting.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Policy } from '../model/policy.ts';
import type { Brand } from '../model/report.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { footerLine, methodNotes, methodsOf } from './method-notes.ts';
import type { Report } from './report.ts';

/** What every report says of the workspace it is about, as the analyses give it. */
export interface ReportBasis {
  readonly settings: WorkspaceSettings;
  readonly brand: Brand;
  /** First and last day of the cases, ISO; null where cases carry no dates. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** ISO day. */
  readonly date: string;
  readonly kpis: readonly Kpi[];
  readonly remarks: readonly string[];
  /** Which label counts, and how many cases came each way. */
  readonly counting: Counting;
  readonly inForce: Policy | null;
  readonly agreement: VerdictAgreement;
  readonly sampleSeed: string;
  readonly codebookVersion: number;
  /** Labels by the version of the codebook they were made under, oldest first. */
  readonly labelsByVersion: readonly { readonly version: number; readonly labels: number }[];
  readonly labels: number;
  readonly reviewers: number;
}

type Own = Pick<Report, 'kind' | 'title' | 'headline' | 'lead' | 'sections'> &
  Partial<Pick<Report, 'signatures' | 'methods' | 'notes' | 'period'>>;

/** A report out of what is its own and what all have alike. Its own methods come before those of the KPIs. */
export function reportOf(basis: ReportBasis, own: Own): Report {
  const { settings, brand, period, date, inForce, agreement } = basis;
  return {
    workspace: settings.name,
    brand,
    period: period ? dayRange(period.from, period.to) : `made ${day(date)}`,
    date,
    basis: {
      sampleSeed: basis.sampleSeed,
      codebookVersion: basis.codebookVersion,
      policyVersion: inForce?.version ?? null,
      labels: basis.labels,
      reviewers: basis.reviewers,
      agreement: agreement.ac1,
    },
    signatures: [],
    footer: footerLine(basis),
    ...own,
    methods: [...(own.methods ?? []), ...methodsOf(basis)],
    notes: [...methodNotes(basis), ...(own.notes ?? [])],
  };
}
