import { type NamedGroup, nameGroup, wordsOfGroups } from '../../shared/analysis/failures/cluster-name.ts';
import { uniqueNames } from '../../shared/analysis/failures/unique-names.ts';
import type { ClusterId } from '../../shared/model/failure.ts';
import { tracesOf } from './failure-rows.ts';
import type { GroupedFailures } from './grouped-failures.ts';

/** What each group is called by all of its cases, whichever of them are looked at. */
export function groupNames({ failures, traces }: GroupedFailures): Map<ClusterId, NamedGroup> {
  const read = tracesOf(failures, traces);
  const places = Map.groupBy(failures.keys(), (place) => failures[place]!.clusterId);
  const groups = [...places].flatMap(([id, members]) => (id === null ? [] : [{ id, members }]));
  const words = wordsOfGroups(groups.map(({ members }) => members.map((place) => read[place]!)));
  const named = groups.map(({ id, members }) => ({
    id,
    named: nameGroup(
      members.map((place) => read[place]!),
      words,
    ),
    topics: members.map((place) => failures[place]!.cohort.topic ?? null),
  }));
  return uniqueNames(named);
}
