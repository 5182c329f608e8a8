import { askedForHuman } from '../../shared/analysis/case-facts.ts';
import { placeOf } from '../../shared/analysis/guarantee/group-tally.ts';
import type {
  JudgedCase,
  LoggedStratum,
  MissingScores,
} from '../../shared/analysis/guarantee/judged-period.ts';
import { certifyThreshold, type GuaranteeInput } from '../../shared/analysis/guarantee.ts';
import { sized } from '../../shared/analysis/kpi-cells.ts';
import { isInScope } from '../../shared/analysis/scored-cases.ts';
import { roundCuts } from '../../shared/analysis/threshold/round-cuts.ts';
import { AppError } from '../../shared/errors.ts';
import { humanNeeded } from '../../shared/model/answers.ts';
import { type Cohort, OUTCOMES } from '../../shared/model/case.ts';
import type { Guarantee } from '../../shared/model/guarantee.ts';
import { eachLoggedScore } from '../db/logged-scores.ts';
import type { Db } from '../db/open-db.ts';
import { readPeriod } from '../db/period-queries.ts';
import { readDrawInForce } from '../db/sample-queries.ts';
import { readSettings } from '../db/setting-queries.ts';
import type { Context } from './context.ts';
import { type LabelledSignal, readLabelled, scopeOf } from './labelled-signal.ts';
import { cutInForce, directionOf, requireSignal, type ThresholdQuestion } from './threshold-input.ts';

export interface GuaranteeQuestion {
  signal: string;
  alpha: number;
  delta: number;
  current?: number | undefined;
  scope?: Cohort | undefined;
  missing: MissingScores;
}

function certify(context: Context, question: GuaranteeQuestion) {
  return certifyThreshold(gatherGuarantee(context.session.require().db, question));
}

/** What a team that set no limit of its own is taken to promise, and the chance of being wrong it accepts. */
const USUAL_LIMIT = 0.05;
const USUAL_DELTA = 0.1;

/** The promise of this workspace on one signal: its own limit on missed escalations. */
export function promiseOn(
  db: Db,
  { signal, current, scope }: Pick<ThresholdQuestion, 'signal' | 'current' | 'scope'>,
): Guarantee {
  const alpha = readSettings(db).limits.missed_escalation_rate ?? USUAL_LIMIT;
  return certifyThreshold(
    gatherGuarantee(db, { signal, current, scope, alpha, delta: USUAL_DELTA, missing: 'as_handled' }),
  );
}

/** Reads everything a guarantee is computed from: verdicts of the judged cases, scores of all. */
export function gatherGuarantee(db: Db, question: GuaranteeQuestion): GuaranteeInput {
  const { signal, alpha, delta, missing } = question;
  requireSignal(db, signal);
  const read = readLabelled(db, signal);
  const { scope, pooledVersions } = scopeOf(read, question.scope);
  const cases = judgedCases(read, scope);
  if (cases.length === 0 && read.labelled.length > 0) {
    throw new AppError('NOT_FOUND', 'No labelled case belongs to this cohort.', { field: 'scope' });
  }
  const current = question.current ?? cutInForce(db, signal, scope);
  const cuts = roundCuts(cases.flatMap(({ score }) => (score === null ? [] : [score])));
  if (current !== null && !cuts.includes(current)) cuts.push(current);
  cuts.sort((a, b) => a - b);
  return {
    signal,
    direction: directionOf(db, signal).direction,
    scope,
    pooledVersions,
    alpha,
    delta,
    current,
    cuts,
    cases,
    strata: loggedStrata(db, read, { signal, scope, cuts }),
    missing,
    dates: readPeriod(db),
  };
}

function judgedCases({ labelled, scores }: LabelledSignal, scope: Cohort): JudgedCase[] {
  return labelled
    .filter(({ cohort }) => isInScope(cohort, scope))
    .map((one) => {
      const needed = humanNeeded(one.settled.verdict);
      return {
        score: scores.get(one.seq) ?? null,
        needed: needed === null ? null : needed ? 1 : 0,
        escalated: one.outcome === 'escalated',
        stratum: keyOf(one.outcome, one.stratum),
        requested: askedForHuman(one.judgements),
      };
    });
}

/** The strata of the estimates with the scores logged in each, counted between the cuts. */
function loggedStrata(
  db: Db,
  { strata, labelled }: LabelledSignal,
  { signal, scope, cuts }: { signal: string; scope: Cohort; cuts: readonly number[] },
): LoggedStratum[] {
  const found = new Map(
    sized(strata, OUTCOMES).map(({ outcome, key, population }) => [
      keyOf(outcome, key),
      {
        key: keyOf(outcome, key),
        escalated: outcome === 'escalated',
        population,
        imported: 0,
        judged: 0,
        bins: cuts.map(() => 0).concat(0),
        unscored: 0,
      },
    ]),
  );
  for (const one of labelled) {
    const stratum = found.get(keyOf(one.outcome, one.stratum));
    if (stratum) stratum.judged++;
  }
  const design = readDrawInForce(db)?.plan ?? null;
  eachLoggedScore(db, { signal, scope, design }, (outcome, key, inScope, value) => {
    const stratum = found.get(keyOf(outcome, key));
    if (!stratum) return;
    stratum.imported++;
    if (!inScope) return;
    if (value === null) stratum.unscored++;
    else stratum.bins[placeOf(cuts, value)]!++;
  });
  return [...found.values()];
}

function keyOf(outcome: string, stratum: string): string {
  return `${outcome} ${stratum}`;
}

export const guarantee = { certify };
