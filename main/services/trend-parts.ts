import { countingVoices } from '../../shared/analysis/settle-verdict.ts';
import { type EscalatedCase, escalatedShares } from '../../shared/analysis/trends/escalated-shares.ts';
import type { PeriodUnit } from '../../shared/model/population.ts';
import type { TrendPoint, TrendSeries } from '../../shared/model/trend.ts';
import { readFrameCells } from '../db/frame-queries.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { readEscalated } from '../db/trend-queries.ts';
import { gather } from './kpi-input.ts';

type Part = 'trigger' | 'escalationType';

/** The lines of triggers, or of types of escalation, with what must be said of them. */
export function partSeries(
  db: Db,
  field: Part,
  { overall, unit }: { overall: readonly TrendPoint[]; unit: PeriodUnit },
): { series: TrendSeries[]; remarks: string[] } {
  const { cases, weighted } = field === 'trigger' ? triggered(db) : typed(db);
  const what = field === 'trigger' ? 'imported escalated cases' : 'labelled escalated cases';
  const series = escalatedShares({ field, cases, overall, unit, what });
  const nothing =
    field === 'trigger'
      ? 'None of the imported escalated cases of this time names a trigger that fired.'
      : 'No escalated case of this time has a label that says its type: judge some of them.';
  return {
    series,
    remarks: [
      ...(series.length === 0 ? [nothing] : []),
      ...(weighted
        ? []
        : [`How many cases there were per stratum is not known, so the ${what} are not weighted.`]),
      ...(series.length > 0 ? [`These lines rest on ${what}, not on counts, so they do not alert.`] : []),
    ],
  };
}

interface Weighed {
  cases: EscalatedCase[];
  weighted: boolean;
}

/** Every imported escalated case, standing for those of its stratum that were not imported. */
function triggered(db: Db): Weighed {
  return keptWhileUnchanged(db, 'triggered', () => {
    const cells = new Map(
      readFrameCells(db)
        .filter(({ outcome }) => outcome === 'escalated')
        .map(({ values, population, sampled }) => [JSON.stringify(values), { population, size: sampled }]),
    );
    const rows = readEscalated(db).map(({ at, stratum, triggers }) => ({ at, stratum, parts: triggers }));
    return weighed(rows, cells);
  });
}

/** Every escalated case whose label says its type, standing for those of its stratum that have none. */
function typed(db: Db): Weighed {
  return keptWhileUnchanged(db, 'typed', () => {
    const { labelled, strata } = gather(db);
    const began = new Map(readEscalated(db).map(({ seq, at }) => [seq, at]));
    const rows = labelled.flatMap(({ seq, stratum, judgements }) => {
      const at = began.get(seq);
      const type = typeOf(judgements);
      return at === undefined || type === null ? [] : [{ at, stratum, parts: [type] }];
    });
    const held = new Map<string, number>();
    for (const { stratum } of rows) held.set(stratum, (held.get(stratum) ?? 0) + 1);
    const own = strata.filter(({ outcome }) => outcome === 'escalated');
    return weighed(
      rows,
      new Map(own.map(({ key, population }) => [key, { population, size: held.get(key) ?? 0 }])),
    );
  });
}

/** What most of its reviewers say; the first by name where they are even. */
function typeOf(judgements: Parameters<typeof countingVoices>[0]): string | null {
  const votes = new Map<string, number>();
  for (const { answers } of countingVoices(judgements)) {
    const type = answers.escalationType;
    if (type !== undefined) votes.set(type, (votes.get(type) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

function weighed(
  rows: readonly { at: string; stratum: string; parts: string[] }[],
  cells: ReadonlyMap<string, { population: number | null; size: number }>,
): Weighed {
  const weighted = rows.every(({ stratum }) => (cells.get(stratum)?.population ?? null) !== null);
  const cases = rows.map(({ at, stratum, parts }): EscalatedCase => {
    const { population = null, size = 0 } = cells.get(stratum) ?? {};
    const weight = weighted && population !== null && size > 0 ? population / size : 1;
    return { at: Date.parse(at.length === 10 ? `${at}T00:00:00Z` : at), weight: Math.max(1, weight), parts };
  });
  return { cases, weighted };
}
