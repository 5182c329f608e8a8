import { list } from '../../format.ts';
import type { MissingElement, Ranged } from '../../model/handoff.ts';
import { firthLogistic } from '../../stats/index.ts';
import type { JudgedPacket } from './judged-packets.ts';

/** Packets of either kind that one element needs for a joint fit. */
const PER_ELEMENT = 5;
/** More are not taken together: those with the largest impact come first. */
const MOST_TOGETHER = 5;

/**
 * Odds ratios of missing elements taken together, so that one which only goes along with another is told from it. Firth's
 * regression on the unweighted sample; an element that does not apply counts as there.
 *
 * @param rows largest impact first: the last are left out where packets are few
 * @returns the rows with their joint odds ratios, and why some or all have none; null when all have
 */
export function withJointOdds(
  packets: readonly JudgedPacket[],
  rows: readonly MissingElement[],
): { rows: MissingElement[]; jointly: string | null } {
  const able = rows.filter(
    ({ impact, missing, n }) => impact !== null && Math.min(missing, n - missing) >= PER_ELEMENT,
  );
  const failed = packets.filter(({ insufficient }) => insufficient === 1).length;
  const most = Math.min(MOST_TOGETHER, Math.floor(Math.min(failed, packets.length - failed) / PER_ELEMENT));
  const fitted = able.slice(0, most);
  if (fitted.length < 2) {
    const sentence = `Taking elements together needs two that are often enough missing, and ${PER_ELEMENT} sufficient and ${PER_ELEMENT} insufficient packets for each.`;
    return { rows: [...rows], jointly: sentence };
  }
  const columns = fitted.map(({ element }) => packets.map(({ missing }) => missing[element] ?? 0));
  const fit = firthLogistic(
    packets.map(({ insufficient }) => insufficient),
    columns,
  );
  if (fit.value === null) return { rows: [...rows], jointly: fit.sentence };
  const odds = new Map<string, Ranged>();
  for (const [at, { element }] of fitted.entries()) {
    const { value, low, high } = fit.coefficients[at + 1] as Ranged;
    odds.set(element, { value: Math.exp(value), low: Math.exp(low), high: Math.exp(high) });
  }
  const left = rows.filter(({ element, impact }) => impact !== null && !odds.has(element));
  return {
    rows: rows.map((row) => ({ ...row, jointly: odds.get(row.element) ?? null })),
    jointly:
      left.length === 0
        ? null
        : `Not taken into the joint fit: ${list(left.map(({ label }) => label.toLowerCase()))}. They are missing too seldom, or matter less.`,
  };
}
