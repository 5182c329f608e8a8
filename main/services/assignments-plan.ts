import { distributeCases, type Given } from '../../shared/analysis/distribute-cases.ts';
import { plural } from '../../shared/format.ts';
import { type Distribution, type DistributionPlan, RepeatRule } from '../../shared/model/assignment.ts';
import type { NewAssignment } from '../db/assignment-queries.ts';
import { chanceOf } from '../db/case-draw.ts';
import { countCases } from '../db/case-queries.ts';
import { countUngiven, readMet, readSkipped, readUngiven } from '../db/distribution-queries.ts';
import { readKnownAnswers } from '../db/gold-queries.ts';
import { readLoads } from '../db/load-queries.ts';
import type { Db } from '../db/open-db.ts';
import { hasSample } from '../db/queue-queries.ts';
import { readUnrepeated } from '../db/repeat-queries.ts';
import { readIdentity, readRepeatRule } from '../db/setting-queries.ts';
import { activeReviewers, knownReviewers } from './known-reviewers.ts';
import { repeatsOf } from './plan-repeats.ts';

/** Where no sample was drawn, so many cases are given unless more are asked for. */
const WITHOUT_SAMPLE = 200;

export interface Planned {
  told: Distribution;
  assignments: NewAssignment[];
  repeats: RepeatRule;
}

/** What a distribution would give to whom. The same workspace gives the same plan, before and when it is carried out. */
export function planDistribution(db: Db, plan: DistributionPlan, now: string): Planned {
  const { seed } = readIdentity(db);
  const reviewers = plan.reviewers ? knownReviewers(db, plan.reviewers) : activeReviewers(db);
  const chance = (...keys: string[]) => chanceOf(seed, ...keys);
  const from = hasSample(db) ? ('sample' as const) : ('imported' as const);
  const imported = countCases(db);
  const eligible = countUngiven(db, now, imported);
  const wanted = plan.cases ?? (from === 'sample' ? eligible : Math.min(eligible, WITHOUT_SAMPLE));
  const cases = reviewers.length === 0 ? 0 : Math.min(wanted, eligible);

  const gold = goldFor(db, { reviewers, seed, wanted: goldEach(plan, cases, reviewers.length) });
  const withGold = new Set(gold.cases);
  const given = distributeCases({
    cases: readUngiven(db, now, cases + withGold.size)
      .filter((caseId) => !withGold.has(caseId))
      .slice(0, cases),
    reviewers,
    doubleShare: plan.doubleShare,
    chance,
    barred: readSkipped(db, reviewers),
  });
  const repeats = plan.repeats ?? readRepeatRule(db) ?? RepeatRule.parse({});
  const comingBack = repeatsOf(db, readUnrepeated(db), seed, repeats);
  const loads = readLoads(db, now).filter(({ state, due }) => state === 'open' && due);
  return {
    assignments: [...given, ...gold.assignments],
    repeats,
    told: {
      from,
      eligible,
      cases: given.filter(({ kind }) => kind === 'first').length,
      doubled: given.filter(({ kind }) => kind === 'second').length,
      reviewers: reviewers.map((reviewer) => ({
        reviewer,
        first: countOf(given, reviewer, 'first'),
        second: countOf(given, reviewer, 'second'),
        gold: gold.assignments.filter((one) => one.reviewer === reviewer).length,
        repeats: comingBack.filter((one) => one.reviewer === reviewer).length,
        openBefore: loads
          .filter((one) => one.reviewer === reviewer)
          .reduce((sum, load) => sum + load.cases, 0),
      })),
      remarks: remarksOn(plan, { reviewers, eligible, wanted, gold }),
    },
  };
}

function countOf(given: readonly Given[], reviewer: string, kind: Given['kind']): number {
  return given.filter((one) => one.reviewer === reviewer && one.kind === kind).length;
}

/** Known answers per reviewer, so that they make up the wanted share of what each one gets. */
function goldEach({ doubleShare, goldShare }: DistributionPlan, cases: number, reviewers: number): number {
  if (reviewers === 0) return 0;
  const each = (cases * (reviewers < 2 ? 1 : 1 + doubleShare)) / reviewers;
  return Math.round((each * goldShare) / (1 - goldShare));
}

interface Gold {
  wanted: number;
  cases: string[];
  assignments: NewAssignment[];
}

/** The same cases for everybody, in one order from the seed; whoever has met some of them gets the ones behind. */
function goldFor(
  db: Db,
  { reviewers, seed, wanted }: { reviewers: readonly string[]; seed: string; wanted: number },
): Gold {
  if (wanted === 0) return { wanted, cases: [], assignments: [] };
  const known = readKnownAnswers(db)
    .map(({ caseId }) => ({ caseId, chance: chanceOf(seed, 'known answer', caseId) }))
    .sort((a, b) => a.chance - b.chance)
    .map(({ caseId }) => caseId);
  const assignments = reviewers.flatMap((reviewer) => {
    const met = readMet(db, reviewer, known);
    return known
      .filter((caseId) => !met.has(caseId))
      .slice(0, wanted)
      .map((caseId) => ({ reviewer, caseId, kind: 'gold' as const }));
  });
  return { wanted, assignments, cases: [...new Set(assignments.map(({ caseId }) => caseId))] };
}

function remarksOn(
  plan: DistributionPlan,
  found: { reviewers: readonly string[]; eligible: number; wanted: number; gold: Gold },
): string[] {
  const { reviewers, eligible, wanted, gold } = found;
  if (reviewers.length === 0) return ['Nobody is there to give cases to. Add reviewers first.'];
  const short = reviewers.filter(
    (name) => gold.assignments.filter(({ reviewer }) => reviewer === name).length < gold.wanted,
  );
  return [
    ...(eligible === 0 ? ['Every case is given to somebody or judged already.'] : []),
    ...(eligible > 0 && wanted > eligible
      ? [`Only ${plural(eligible, 'case')} can be given; ${plural(wanted, 'was', 'were')} asked for.`]
      : []),
    ...(plan.doubleShare > 0 && reviewers.length === 1
      ? ['A second opinion needs a second reviewer: no case is judged by two.']
      : []),
    ...(short.length > 0
      ? [
          `There are not enough known answers for ${plural(gold.wanted, 'case')} each: ${short.join(', ')} ` +
            `${short.length === 1 ? 'gets' : 'get'} fewer. A lead can give the known answer of more cases.`,
        ]
      : []),
  ];
}
