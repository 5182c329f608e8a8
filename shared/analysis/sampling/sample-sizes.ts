import { OUTCOMES, type Outcome } from '../../model/case.ts';
import type { SamplePlan } from '../../model/sample.ts';
import { findSmallestInteger } from '../../stats/numeric/find-root.ts';
import { LEVEL } from '../kpis.ts';
import { allocate, type Share } from './allocate.ts';
import { expectedHalfWidth } from './expected-width.ts';
import type { PlannedCell } from './planned-cell.ts';
import { sideRate, stratumRate } from './planned-rates.ts';

export interface SizedCell {
  readonly cell: PlannedCell;
  /** Rate it was planned with. */
  readonly rate: number;
  readonly n: number;
  /** Fewest cases by each rule that has a say: the sizes are never below the largest of them. */
  readonly floor: { readonly audit: number; readonly minimum: number; readonly kept: number };
}

/** How many cases of each stratum the plan asks for, in the order of the cells. */
export function sampleSizes(cells: readonly PlannedCell[], plan: SamplePlan, auditRate: number): SizedCell[] {
  const rates = new Map<Outcome, number>();
  for (const outcome of OUTCOMES) rates.set(outcome, sideRate(cells, outcome, plan.expected[outcome]));
  const drafts = cells.map((cell) => ({
    cell,
    rate: stratumRate(cell, rates.get(cell.outcome) ?? 0.5),
    floor: floorOf(cell, plan, auditRate),
  }));
  const sizes = sizesOf(drafts, plan);
  return drafts.map((draft, h) => ({ ...draft, n: sizes[h] ?? 0 }));
}

type Draft = Omit<SizedCell, 'n'>;

/** Sides on which the plan asks for cases. */
function isAsked(outcome: Outcome, { size }: SamplePlan): boolean {
  if (size.kind === 'per_outcome') return (size.n[outcome] ?? 0) > 0;
  return size.kind === 'half_width' ? size.wanted[outcome] !== undefined : true;
}

function floorOf(cell: PlannedCell, plan: SamplePlan, auditRate: number): SizedCell['floor'] {
  const byHand = plan.size.kind === 'strata';
  return {
    audit: cell.outcome === 'automated' ? Math.ceil(auditRate * cell.eligible - 1e-9) : 0,
    minimum: !byHand && isAsked(cell.outcome, plan) ? Math.min(plan.minimum, cell.eligible) : 0,
    kept: cell.kept,
  };
}

export function leastOf({ floor, cell }: Draft): number {
  return Math.min(cell.eligible, Math.max(floor.audit, floor.minimum, floor.kept));
}

function sizesOf(drafts: readonly Draft[], plan: SamplePlan): number[] {
  const { size } = plan;
  const clamp = (draft: Draft, n: number) => Math.min(draft.cell.eligible, Math.max(leastOf(draft), n));
  switch (size.kind) {
    case 'strata':
      return drafts.map((draft) => clamp(draft, size.n[draft.cell.key] ?? 0));
    case 'per_stratum':
      return drafts.map((draft) => clamp(draft, size.n));
    case 'total':
      return allocate(sharesOf(drafts, plan), size.n);
    case 'per_outcome':
      return bySide(drafts, (own, outcome) => allocate(sharesOf(own, plan), size.n[outcome] ?? 0));
    case 'half_width':
      return bySide(drafts, (own, outcome) => sizesForWidth(own, plan, size.wanted[outcome]));
  }
}

function sharesOf(drafts: readonly Draft[], { allocation, risk }: SamplePlan): Share[] {
  return drafts.map((draft) => {
    const { cell, rate } = draft;
    const deviation = allocation === 'neyman' ? Math.sqrt(rate * (1 - rate)) : 0.5;
    return {
      population: cell.population,
      spread: deviation * (cell.risk ? (risk?.factor ?? 1) : 1),
      least: leastOf(draft),
      most: cell.eligible,
    };
  });
}

/** Sizes each side by itself, in the order of the cells. */
function bySide(
  drafts: readonly Draft[],
  sizes: (own: readonly Draft[], outcome: Outcome) => readonly number[],
): number[] {
  const all = drafts.map(() => 0);
  for (const outcome of OUTCOMES) {
    const places = drafts.flatMap(({ cell }, place) => (cell.outcome === outcome ? [place] : []));
    if (places.length === 0) continue;
    const own = sizes(
      places.map((place) => drafts[place] as Draft),
      outcome,
    );
    for (const [i, place] of places.entries()) all[place] = own[i] ?? 0;
  }
  return all;
}

/** The fewest cases that bring the half-width down to what is wanted; all there are when even they do not. */
function sizesForWidth(own: readonly Draft[], plan: SamplePlan, wanted: number | undefined): number[] {
  const shares = sharesOf(own, plan);
  if (wanted === undefined) return allocate(shares, 0);
  const most = shares.reduce((sum, share) => sum + share.most, 0);
  const reaches = (n: number) => {
    const sizes = allocate(shares, n);
    const width = expectedHalfWidth(
      own.map(({ cell, rate }, h) => ({ population: cell.population, rate, n: sizes[h] ?? 0 })),
      LEVEL,
    );
    return n === most || (width !== null && width <= wanted);
  };
  return allocate(shares, findSmallestInteger(0, most, reaches));
}
