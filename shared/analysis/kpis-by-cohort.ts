import type { CohortField, Outcome } from '../model/case.ts';
import type { KpiGroup } from '../model/kpi.ts';
import type { KpiCase, KpiStratum } from './kpi-cells.ts';
import { kpis } from './kpis.ts';

export interface CohortInput {
  strata: readonly KpiStratum[];
  cases: readonly KpiCase[];
  field: CohortField;
  /** Fields of the sampling frame, in their order. */
  frameFields: readonly CohortField[];
  /** Sampled cases per stratum and value of the field. */
  cells: readonly { outcome: Outcome; stratum: string; value: string | null; sampled: number }[];
  /** Value of the field of the i-th case. */
  valueOf: (i: number) => string | null;
}

/**
 * The KPIs of every value of a cohort field, most cases first. Where the field is part of the frame, its population
 * is known; elsewhere the part of a stratum that belongs to the value is estimated from the sample, and the
 * escalation rate, which is a count, is left out.
 */
export function kpisByCohort(input: CohortInput): KpiGroup[] {
  const known = input.frameFields.includes(input.field);
  const values = known ? valuesInFrame(input) : [...new Set(input.cells.map((cell) => cell.value))];
  const groups = values.map((value) => {
    const strata = strataOf(input, value);
    const cases = input.cases.filter((_, i) => input.valueOf(i) === value);
    const group: KpiGroup = { field: input.field, value, kpis: kpis({ strata, cases }) };
    return { group: known ? group : withoutCount(group, strata), size: sizeOf(strata) };
  });
  return groups.sort((a, b) => b.size - a.size).map(({ group }) => group);
}

/** A value whose cases were counted has an escalation rate, even where none of them was drawn. */
function valuesInFrame({ strata, frameFields, field }: CohortInput): (string | null)[] {
  const place = frameFields.indexOf(field);
  return [...new Set(strata.map(({ key }) => (JSON.parse(key) as string[])[place] || null))];
}

function strataOf({ strata, cells, frameFields, field }: CohortInput, value: string | null): KpiStratum[] {
  const place = frameFields.indexOf(field);
  if (place >= 0) {
    return strata.filter((stratum) => (JSON.parse(stratum.key) as string[])[place] === (value ?? ''));
  }
  return cells
    .filter((cell) => cell.value === value)
    .flatMap((cell) => {
      const whole = strata.find(
        (stratum) => stratum.outcome === cell.outcome && stratum.key === cell.stratum,
      );
      if (!whole) return [];
      const part = (size: number) => Math.round((size * cell.sampled) / whole.sampled);
      return [
        {
          outcome: cell.outcome,
          key: cell.stratum,
          population: whole.population === null ? null : part(whole.population),
          sampled: cell.sampled,
          ...(whole.imported !== undefined && { imported: part(whole.imported) }),
        },
      ];
    });
}

function withoutCount(group: KpiGroup, strata: readonly KpiStratum[]): KpiGroup {
  if (strata.some((stratum) => stratum.population === null)) return group;
  return {
    ...group,
    kpis: group.kpis.map((kpi) => {
      if (kpi.id !== 'escalation_rate')
        return { ...kpi, denominator: kpi.denominator.replace(/^of /, 'of about ') };
      const { estimate, low, high, note, ...rest } = kpi;
      return {
        ...rest,
        denominator: kpi.denominator.replace(/^of /, 'of about '),
        reason: {
          code: 'population-not-known',
          sentence: 'Population counts are not known by this field: add it to the sampling frame.',
        },
      };
    }),
  };
}

function sizeOf(strata: readonly KpiStratum[]): number {
  return strata.reduce((sum, stratum) => sum + (stratum.population ?? stratum.sampled), 0);
}
