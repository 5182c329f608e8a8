import { count, halfWidth, list, NBSP, percent, plural } from '../../format.ts';
import type { PlannedSide, SampleChange, SamplePlan } from '../../model/sample.ts';
import { zeroFailurePlan } from '../../stats/survey/zero-failure-plan.ts';
import { leastOf, type SizedCell } from './sample-sizes.ts';

interface Planned {
  readonly plan: SamplePlan;
  readonly sized: readonly SizedCell[];
  readonly sides: readonly PlannedSide[];
  readonly auditRate: number;
  readonly change: SampleChange | null;
  /** What the team holds its missed rate to; null without a limit. */
  readonly missedLimit: number | null;
}

/** What a lead has to know about the plan, as sentences; the most important first. */
export function planRemarks(planned: Planned): string[] {
  return [
    ...outOfReach(planned),
    ...fallOut(planned),
    ...raised(planned),
    ...enlarged(planned),
    ...populations(planned),
    ...noneImported(planned),
    ...cleanReviews(planned),
  ];
}

/** Sides on which even all imported cases do not give the wanted width. */
function outOfReach({ sides }: Planned): string[] {
  return sides.flatMap(({ outcome, wanted, halfWidth: expected, n, eligible }) => {
    if (wanted === null || (expected !== null && expected <= wanted)) return [];
    const all = eligible === 0 ? 'none is imported' : `${count(n)} of ${count(eligible)} imported ones give`;
    const width = expected === null ? '' : ` ${halfWidth(expected)}`;
    return [`${halfWidth(wanted)} points on ${outcome} cases are out of reach: ${all}${width}.`];
  });
}

function fallOut({ change }: Planned): string[] {
  if (!change || change.labelledOut === 0) return [];
  const one = change.labelledOut === 1;
  return [
    `${plural(change.labelledOut, 'labelled case')} would be outside this sample: ${one ? 'it keeps its' : 'they keep their'} labels but no longer ${one ? 'enters' : 'enter'} the rates.`,
  ];
}

/** The floors make the sample larger than was asked for. */
function raised({ plan, sized, auditRate }: Planned): string[] {
  const n = sized.reduce((sum, one) => sum + one.n, 0);
  const least = sized.reduce((sum, one) => sum + leastOf(one), 0);
  const remarks: string[] = [];
  if (plan.size.kind === 'total' && n > plan.size.n) {
    remarks.push(
      `The minimum per stratum, the audit share and earlier picks make it ${count(least)} instead of ${count(plan.size.n)}.`,
    );
  }
  const audited = sized.filter(
    ({ n: size, floor }) => floor.audit > Math.max(floor.minimum, floor.kept) && size === floor.audit,
  );
  const audit = audited.reduce((sum, { floor }) => sum + floor.audit, 0);
  if (audit > 0) {
    const where =
      audited.length === 1 ? 'One automated stratum is' : `${count(audited.length)} automated strata are`;
    remarks.push(
      `${where} as large as the audit share of ${percent(auditRate)} makes ${audited.length === 1 ? 'it' : 'them'}: ${plural(audit, 'case')}. Lower the share if that is more than can be reviewed.`,
    );
  }
  return remarks;
}

function enlarged({ sized }: Planned): string[] {
  const grown = sized.filter(({ cell }) => cell.kept > cell.drawn);
  if (grown.length === 0) return [];
  const more = grown.reduce((sum, { cell }) => sum + cell.kept - cell.drawn, 0);
  return [
    `Later imports enlarged ${plural(grown.length, 'stratum', 'strata')}. To keep every earlier pick at equal chances, ${plural(more, 'case')} that now ${more === 1 ? 'comes' : 'come'} before the last pick ${more === 1 ? 'has' : 'have'} to be drawn too.`,
  ];
}

function populations({ sized }: Planned): string[] {
  const of = (source: SizedCell['cell']['source']) =>
    new Set(sized.filter(({ cell }) => cell.source === source).map(({ cell }) => cell.outcome));
  const unknown = [...of('imported')];
  const split = [...of('split')];
  return [
    ...(unknown.length > 0
      ? [
          `How many cases there were in all is not known for ${list(unknown)} ones: the numbers will describe the imported cases only.`,
        ]
      : []),
    ...(split.length > 0
      ? [
          `The strata are finer than the counts of the frame: the share of each is estimated from the imported cases (${list(split)}).`,
        ]
      : []),
  ];
}

function noneImported({ sized }: Planned): string[] {
  const empty = sized.filter(({ cell }) => cell.eligible === 0 && cell.population > 0);
  if (empty.length === 0) return [];
  const cases = empty.reduce((sum, { cell }) => sum + cell.population, 0);
  return [
    `Of ${plural(empty.length, 'stratum', 'strata')} with ${plural(cases, 'case')} nothing was imported: estimates count ${empty.length === 1 ? 'it' : 'them'} as their thinnest neighbours.`,
  ];
}

/** What a sample without a single miss could prove. */
function cleanReviews({ sides, missedLimit }: Planned): string[] {
  const side = sides.find(({ outcome }) => outcome === 'automated');
  if (!side || side.n === 0 || side.population === 0 || !missedLimit || missedLimit >= 1) return [];
  const needed = zeroFailurePlan(missedLimit, 0.05, side.population);
  const enough = side.n >= needed ? `this plan has ${count(side.n)}` : `this plan has only ${count(side.n)}`;
  return [
    `To show a missed rate below your limit of ${percent(missedLimit)} takes ${plural(needed, 'automated case')} without a miss (95${NBSP}%, drawn evenly); ${enough}.`,
  ];
}
