/** A version of the agent and the days in which it answered, counted back from the sample's last day. */
export interface Version {
  name: string;
  daysAgo: readonly [oldest: number, newest: number];
}

/** The version that answered before the sample begins. */
export const OLDER_VERSION = 'atlas-4, prompt 9';

export const VERSIONS: readonly [Version, Version, Version] = [
  { name: 'atlas-4, prompt 10', daysAgo: [56, 36] },
  { name: 'atlas-4, prompt 11', daysAgo: [36, 14] },
  { name: 'atlas-4.1, prompt 12', daysAgo: [14, 0] },
];
