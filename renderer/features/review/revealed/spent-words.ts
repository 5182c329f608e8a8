import { NBSP } from '../../../../shared/format.ts';

/** Time spent on a case: 232000 -> "3 min 52 s", 9000 -> "9 s". */
export function spentWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = `${seconds % 60}${NBSP}s`;
  return minutes === 0 ? rest : `${minutes}${NBSP}min ${rest}`;
}
