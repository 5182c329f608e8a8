import { requireProbability } from '../arguments.ts';

/**
 * The fields on which the members of a cluster agree: what the cluster can be called.
 *
 * @param members the fields of each member, by name
 * @param share least share of members with the same value
 * @returns value by field name, only where enough members share one
 * @example sharedFields([{ tool: 'crm', error: 'a' }, { tool: 'crm', error: 'b' }]) // { tool: 'crm' }
 */
export function sharedFields(
  members: readonly Readonly<Record<string, string>>[],
  share = 0.8,
): Record<string, string> {
  requireProbability('share', share);
  const shared: Record<string, string> = {};
  for (const name of Object.keys(members[0] ?? {})) {
    const counts = new Map<string, number>();
    for (const member of members) {
      const value = member[name] ?? '';
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const [value, count] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
    if (value !== '' && count >= share * members.length * (1 - 1e-12)) shared[name] = value;
  }
  return shared;
}
