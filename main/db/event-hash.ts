import { createHash } from 'node:crypto';
import type { LabelEvent } from '../../shared/model/label-event.ts';

/** Hash of an event's content; `previousHash` in it chains it to the one before. */
export function hashOf(event: Omit<LabelEvent, 'hash'>): string {
  const ordered = Object.entries(event)
    .filter(([name]) => name !== 'hash')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex');
}
