import type { VersionChoice, VersionLabels } from '../../model/threshold-sweep.ts';

/**
 * Labels of either kind and of either side that a version needs to be asked about by itself unless somebody says so.
 * Ten would pass the gate, but their advice would be a wide "keep" where all versions together can say more.
 */
const LEAST_ALONE = 30;

/** A labelled case that carries the signal, with the agent version that handled it. */
export interface VersionedCase {
  readonly version: string | undefined;
  readonly at: string | undefined;
  readonly needed: 0 | 1;
  readonly escalated: boolean;
}

/**
 * Agent versions by their labels, newest first, and which of them is asked about when nobody says: thresholds differ
 * from version to version, so it is the newest with enough labels of its own; where none has, all are taken together,
 * and whoever shows the advice says so.
 */
export function chooseVersion(cases: readonly VersionedCase[]): VersionChoice {
  const groups = new Map<string, VersionedCase[]>();
  for (const one of cases) {
    if (one.version === undefined) continue;
    const group = groups.get(one.version);
    if (group) group.push(one);
    else groups.set(one.version, [one]);
  }
  const versions = [...groups].map(([version, group]) => labelsOf(version, group)).sort(newestFirst);
  const isAlone = versions.length < 2;
  const chosen = isAlone ? undefined : versions.find(({ enough }) => enough);
  return { versions, chosen: chosen?.version ?? null, pooled: !isAlone && chosen === undefined };
}

function labelsOf(version: string, group: readonly VersionedCase[]): VersionLabels {
  const needed = group.filter((one) => one.needed === 1).length;
  const escalated = group.filter((one) => one.escalated).length;
  const fewest = Math.min(needed, group.length - needed, escalated, group.length - escalated);
  const latest = group.reduce<string | null>(
    (last, { at }) => (at !== undefined && (last === null || at > last) ? at : last),
    null,
  );
  return { version, labels: group.length, needed, latest, enough: fewest >= LEAST_ALONE };
}

function newestFirst(a: VersionLabels, b: VersionLabels): number {
  const [x, y] = [a.latest ?? '', b.latest ?? ''];
  return x === y ? (a.version < b.version ? 1 : -1) : x < y ? 1 : -1;
}
