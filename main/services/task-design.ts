import type { TaskDesign } from '../../shared/analysis/task-kpis/figures.ts';
import { factKey } from '../../shared/analysis/task-kpis/task-case.ts';
import type { FactField, Holdout } from '../../shared/model/task-definition.ts';
import { COHORT_COLUMN } from '../db/cohort-columns.ts';
import { type FactRow, readCohortColumn } from '../db/fact-queries.ts';
import { readFrameCells } from '../db/frame-queries.ts';
import type { Db } from '../db/open-db.ts';

/** Whether people handled each case from the start. */
export function peopleOf(
  db: Db,
  holdout: Holdout | null,
  rows: readonly FactRow[],
  fields: readonly FactField[],
): boolean[] {
  if (holdout === null) return rows.map(() => false);
  const { by } = holdout;
  if ('cohort' in by) {
    return readCohortColumn(db, COHORT_COLUMN[by.cohort]).map((value) => value === by.value);
  }
  const place = fields.findIndex((field) => factKey(field) === factKey(by.field));
  const wanted = by.value.toLowerCase();
  return rows.map(({ facts }) => {
    const value = String(facts[place] ?? '').toLowerCase();
    return value !== '' && (value === wanted || (wanted === 'true' && value === '1'));
  });
}

/** Frame cells as strata; without a count of every cell the imported cases stand for themselves. */
export function designOf(db: Db, rows: readonly FactRow[]): TaskDesign {
  const places = new Map<string, number>();
  const sizes: number[] = [];
  const stratum = rows.map(({ outcome, stratum: key }) => {
    const name = `${outcome} ${key}`;
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    sizes[place] = (sizes[place] ?? 0) + 1;
    return place;
  });
  const known = new Map(
    readFrameCells(db).map(({ outcome, values, population }) => [
      `${outcome} ${JSON.stringify(values)}`,
      population,
    ]),
  );
  const populations = [...places.keys()].map((name) => known.get(name) ?? null);
  const counted = populations.filter((population) => population !== null);
  if (counted.length === 0 || counted.length < populations.length) {
    return {
      stratum: new Int32Array(rows.length),
      populations: [Math.max(1, rows.length)],
      weight: new Float64Array(rows.length).fill(1),
      weighted: false,
    };
  }
  const sized = counted.map((population, h) => Math.max(population, sizes[h] ?? 0));
  return {
    stratum,
    populations: sized,
    weight: Float64Array.from(stratum, (h) => sized[h]! / sizes[h]!),
    weighted: true,
  };
}
