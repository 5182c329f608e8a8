import type { ClusterId } from '../../model/failure.ts';
import type { NamedGroup } from './cluster-name.ts';

interface Named {
  readonly id: ClusterId;
  readonly named: NamedGroup;
  /** The topic of each of its cases. */
  readonly topics: readonly (string | null)[];
}

/** Tells groups that came to one name apart by the topic that most of their cases have, else by their ids. */
export function uniqueNames(groups: readonly Named[]): Map<ClusterId, NamedGroup> {
  const alike = Map.groupBy(groups, ({ named }) => named.name);
  return new Map(
    groups.map(({ id, named, topics }) => {
      const others = (alike.get(named.name) ?? []).filter((one) => one.id !== id);
      if (others.length === 0) return [id, named];
      const topic = mostOf(topics);
      const isOwn = topic !== null && others.every((one) => mostOf(one.topics) !== topic);
      return [id, { ...named, name: `${named.name}, ${isOwn ? topic : id}` }];
    }),
  );
}

/** The value of more than half; null where there is none. */
function mostOf(values: readonly (string | null)[]): string | null {
  const [most] = [...Map.groupBy(values, (value) => value)].sort((a, b) => b[1].length - a[1].length);
  return most && 2 * most[1].length > values.length ? most[0] : null;
}
