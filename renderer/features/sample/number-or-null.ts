/** What a number field holds; null while it is empty or only a sign. */
export function numberOrNull(typed: string | number): number | null {
  const value = typed === '' ? Number.NaN : Number(typed);
  return Number.isFinite(value) ? value : null;
}
