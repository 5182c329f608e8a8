/**
 * A threshold on a score. `never` lies beyond every score, so the score alone escalates nothing; `always` lies
 * before every score, so it escalates everything. (There is no infinite number, so a cut fits into JSON.)
 */
export type Cut = number | 'never' | 'always';

/**
 * Which scores escalate. `at-or-above`: a higher score is riskier, escalate if score >= cut. `below`: a higher score
 * is safer, escalate if score < cut.
 */
export type Direction = 'at-or-above' | 'below';

/** True when a case with this score is escalated. */
export function escalates(score: number, cut: Cut, direction: Direction): boolean {
  if (cut === 'never') return false;
  if (cut === 'always') return true;
  return direction === 'at-or-above' ? score >= cut : score < cut;
}

/** A cut as a number on the score axis, infinite beyond the ends: for ordering only, never for output. */
export function cutPosition(cut: Cut, direction: Direction): number {
  if (typeof cut === 'number') return cut;
  return (cut === 'never') === (direction === 'at-or-above')
    ? Number.POSITIVE_INFINITY
    : Number.NEGATIVE_INFINITY;
}

/** The cut beyond the highest score. */
export function cutBeyond(direction: Direction): Cut {
  return direction === 'at-or-above' ? 'never' : 'always';
}
