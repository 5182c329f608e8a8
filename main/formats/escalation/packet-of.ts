import { isObject } from '../../files/parse-json.ts';

/** What a call hands over: its `summary` argument, or all arguments where there is none. */
export function packetOf(argumentsText: string): string | null {
  try {
    const value: unknown = JSON.parse(argumentsText);
    if (isObject(value) && typeof value.summary === 'string') return value.summary;
    return isObject(value) && Object.keys(value).length === 0 ? null : argumentsText;
  } catch {
    return argumentsText === '' ? null : argumentsText;
  }
}
