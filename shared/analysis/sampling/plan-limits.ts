import { count, percent, plural } from '../../format.ts';
import type { SizedCell } from './sample-sizes.ts';

/** What decided the size of a stratum where it was not the allocation; null where it was. */
export function limitOf({ cell, n, floor }: SizedCell, auditRate: number): string | null {
  if (cell.eligible === 0) return 'no imported case here';
  if (n === cell.eligible) {
    return cell.eligible < cell.population
      ? `only ${plural(cell.eligible, 'imported case')} here`
      : 'every case of it';
  }
  if (n === 0) return 'nothing was asked for';
  if (n === floor.kept && cell.kept > cell.drawn) {
    return `the last earlier pick is now number ${count(cell.kept)} of its order`;
  }
  if (n === floor.kept) return 'already drawn';
  if (n === floor.minimum) return `the minimum of ${count(floor.minimum)}`;
  if (n === floor.audit) return `the audit share of ${percent(auditRate)}`;
  return null;
}
