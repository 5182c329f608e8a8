import type { Quarantined } from '../../../shared/model/import.ts';

export interface QuarantineGroup {
  readonly reason: string;
  readonly rows: readonly Quarantined[];
  /** "412 to 414, 88". */
  readonly lines: string;
}

/** Rows kept aside, grouped by reason, most rows first. */
export function quarantineGroups(rows: readonly Quarantined[]): QuarantineGroup[] {
  const groups = new Map<string, Quarantined[]>();
  for (const row of rows) {
    const group = groups.get(row.reason);
    if (group) group.push(row);
    else groups.set(row.reason, [row]);
  }
  return [...groups]
    .map(([reason, own]) => ({ reason, rows: own, lines: lineRanges(own.flatMap(({ line }) => line ?? [])) }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** Line numbers as ranges; after a few, the rest is counted. */
export function lineRanges(lines: readonly number[], most = 4): string {
  const ranges: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const shown = ranges.slice(0, most).map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  const more = ranges.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
