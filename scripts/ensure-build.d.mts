/** Builds unless dist is up to date. Silent; throws with what the build had to complain about. */
export function ensureBuild(): Promise<void>;
