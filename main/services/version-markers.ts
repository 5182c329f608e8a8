import type { VersionMarker } from '../../shared/model/version-comparison.ts';
import type { Db } from '../db/open-db.ts';
import { readPolicies } from '../db/policy-queries.ts';
import { gatherTaskCases } from './task-kpi-input.ts';

/** First days of agent versions and signed policies, newest first. */
export function versionMarkers(db: Db): VersionMarker[] {
  const first = new Map<string, string>();
  for (const { version, day } of gatherTaskCases(db).cases) {
    if (version === null || day === null) continue;
    const known = first.get(version);
    if (known === undefined || day < known) first.set(version, day);
  }
  const versions = [...first].map(
    ([name, at]): VersionMarker => ({ id: `agent_version/${name}`, kind: 'agent_version', name, at }),
  );
  const policies = readPolicies(db).flatMap(({ version, signedOff }): VersionMarker[] => {
    const at = signedOff.at(-1)?.at;
    return at === undefined
      ? []
      : [{ id: `policy/${version}`, kind: 'policy', name: `policy v${version}`, at }];
  });
  return [...versions, ...policies].sort((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? -1 : 1,
  );
}
