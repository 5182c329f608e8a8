import { fixed, NBSP } from '../../../shared/format.ts';

const UNITS = ['bytes', 'kB', 'MB', 'GB'];

/** A size as people read it: "41.2 MB". */
export function fileSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${fixed(size, unit === 0 ? 0 : 1)}${NBSP}${UNITS[unit]}`;
}
