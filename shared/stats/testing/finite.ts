/** The path to the first NaN or infinity inside a result, or null when every number in it is finite. */
export function firstNonFinite(value: unknown, path = 'result'): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  const entries = ArrayBuffer.isView(value)
    ? Object.entries(Array.from(value as unknown as ArrayLike<number>))
    : Object.entries(value);
  for (const [key, entry] of entries) {
    const found = firstNonFinite(entry, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
