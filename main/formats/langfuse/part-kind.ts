/** What one of the files of an export holds. */
export type PartKind = 'traces' | 'observations' | 'scores';

/** Told by the columns, which are written as `traceId` on the page and as `trace_id` in storage; null for any other. */
export function partKind(columns: readonly string[]): PartKind | null {
  const has = new Set(columns.map((column) => column.replaceAll('_', '').toLowerCase()));
  const all = (...names: string[]) => names.every((name) => has.has(name));
  if (all('id', 'traceid', 'type', 'starttime')) return 'observations';
  if (all('id', 'traceid', 'name', 'value') && (has.has('datatype') || has.has('source'))) return 'scores';
  const own = ['bookmarked', 'public', 'sessionid', 'userid', 'release', 'environment', 'projectid', 'tags'];
  return all('id', 'timestamp') && own.filter((name) => has.has(name)).length >= 3 ? 'traces' : null;
}
