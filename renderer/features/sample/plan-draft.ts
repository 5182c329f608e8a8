import { type CohortField, OUTCOMES, type Outcome } from '../../../shared/model/case.ts';
import type { PlannedStratum, SamplePlan } from '../../../shared/model/sample.ts';

export type SizeKind = SamplePlan['size']['kind'];

/** A plan as it stands in the form: what was typed for every kind of size is kept while another is chosen. */
export interface PlanDraft {
  readonly by: readonly CohortField[];
  readonly trigger: boolean;
  readonly bandSignal: string | null;
  /** The cut points as typed: "0.3, 0.8". */
  readonly bandCuts: string;
  readonly reopened: boolean;
  readonly complaint: boolean;
  readonly nearSignal: string | null;
  readonly nearCut: number | null;
  readonly nearWithin: number | null;
  readonly factor: number;
  readonly kind: SizeKind;
  /** Wanted half-widths as shares. */
  readonly widths: Partial<Record<Outcome, number>>;
  readonly perOutcome: Partial<Record<Outcome, number>>;
  readonly total: number;
  readonly perStratum: number;
  readonly byHand: Readonly<Record<string, number>>;
  readonly allocation: SamplePlan['allocation'];
  /** Null: the setting of the workspace. */
  readonly auditRate: number | null;
  readonly minimum: number;
  readonly expected: Partial<Record<Outcome, number>>;
  /** Empty: the seed of the workspace. */
  readonly seed: string;
}

/** Cases per side to begin with where nobody said. */
const FIRST_GUESS = 200;

/** The form as it opens: the plan of the sample in force, else the width that the team wants on both sides. */
export function draftOf(plan: SamplePlan | null, wantedHalfWidth: number, ownSeed: string): PlanDraft {
  const size = plan?.size;
  const both = { escalated: FIRST_GUESS, automated: FIRST_GUESS };
  return {
    by: plan?.by ?? [],
    trigger: plan?.trigger ?? false,
    bandSignal: plan?.bands?.signal ?? null,
    bandCuts: plan?.bands?.cuts.join(', ') ?? '',
    reopened: plan?.risk?.reopened ?? false,
    complaint: plan?.risk?.complaint ?? false,
    nearSignal: plan?.risk?.near?.signal ?? null,
    nearCut: plan?.risk?.near?.cut ?? null,
    nearWithin: plan?.risk?.near?.within ?? null,
    factor: plan?.risk?.factor ?? 4,
    kind: size?.kind ?? 'half_width',
    widths:
      size?.kind === 'half_width'
        ? size.wanted
        : Object.fromEntries(OUTCOMES.map((side) => [side, wantedHalfWidth])),
    perOutcome: size?.kind === 'per_outcome' ? size.n : both,
    total: size?.kind === 'total' ? size.n : 2 * FIRST_GUESS,
    perStratum: size?.kind === 'per_stratum' ? size.n : 30,
    byHand: size?.kind === 'strata' ? size.n : {},
    allocation: plan?.allocation ?? 'neyman',
    auditRate: plan?.auditRate ?? null,
    minimum: plan?.minimum ?? 2,
    expected: plan?.expected ?? {},
    seed: plan?.seed && plan.seed !== ownSeed ? plan.seed : '',
  };
}

/** The plan that the form describes, or why there is none yet. */
export function planOf(draft: PlanDraft): { readonly plan: SamplePlan } | { readonly problem: string } {
  const cuts = cutsOf(draft.bandCuts);
  if (draft.bandSignal !== null && cuts === null) {
    return { problem: 'Score bands need cut points that grow, at most nine: 0.3, 0.8' };
  }
  if (draft.nearSignal !== null && (draft.nearCut === null || draft.nearWithin === null)) {
    return { problem: 'Near a threshold: say the cut, and how far from it still counts as near.' };
  }
  return {
    plan: {
      by: [...draft.by],
      trigger: draft.trigger,
      bands: draft.bandSignal === null ? null : { signal: draft.bandSignal, cuts: cuts ?? [] },
      risk: riskOf(draft),
      size: sizeOf(draft),
      allocation: draft.allocation,
      auditRate: draft.auditRate,
      minimum: draft.minimum,
      expected: draft.expected,
      seed: draft.seed.trim() === '' ? null : draft.seed.trim(),
    },
  };
}

/** Null unless there are one to nine numbers, each larger than the one before. */
export function cutsOf(typed: string): number[] | null {
  const cuts = typed
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);
  const grow = cuts.every((cut, i) => Number.isFinite(cut) && (i === 0 || cut > (cuts[i - 1] as number)));
  return grow && cuts.length > 0 && cuts.length <= 9 ? cuts : null;
}

export function hasRisk({ reopened, complaint, nearSignal }: PlanDraft): boolean {
  return reopened || complaint || nearSignal !== null;
}

function riskOf(draft: PlanDraft): SamplePlan['risk'] {
  if (!hasRisk(draft)) return null;
  const { reopened, complaint, nearSignal, nearCut, nearWithin, factor } = draft;
  const near =
    nearSignal === null ? null : { signal: nearSignal, cut: nearCut ?? 0, within: nearWithin ?? 0 };
  return { reopened, complaint, near, factor };
}

function sizeOf({ kind, widths, perOutcome, total, perStratum, byHand }: PlanDraft): SamplePlan['size'] {
  switch (kind) {
    case 'half_width':
      return { kind, wanted: widths };
    case 'per_outcome':
      return { kind, n: perOutcome };
    case 'total':
      return { kind, n: total };
    case 'per_stratum':
      return { kind, n: perStratum };
    case 'strata':
      return { kind, n: byHand };
  }
}

/** Sizes by hand begin with what the plan made of them. */
export function byHandFrom(strata: readonly PlannedStratum[]): Record<string, number> {
  return Object.fromEntries(strata.map(({ key, n }) => [key, n]));
}
