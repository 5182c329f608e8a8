import { createHash } from 'node:crypto';

/** A UUID made of what it stands for, so that sending the same thing twice changes nothing. */
export function stableUuid(of: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(of)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
