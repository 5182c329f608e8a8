/** Names of time zones: UTC and the one of this machine first. */
export function zoneOptions(): string[] {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set(['UTC', here, ...Intl.supportedValuesOf('timeZone')])];
}
