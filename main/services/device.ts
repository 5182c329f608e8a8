import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Db } from '../db/open-db.ts';
import { readCopy, writeCopy } from '../db/setting-queries.ts';
import { installationId } from '../files/installation.ts';

const SHORT = 10;

/**
 * The name of this computer and this copy of a workspace in event histories: the computer's own name, for people, and
 * a part that no other computer and no other copy has. A file copied on one computer keeps its name; the chain of its
 * events then shows where the copies parted.
 */
export function deviceOf(db: Db, dataFolder: string): string {
  const copy = readCopy(db) ?? randomUUID();
  writeCopy(db, copy);
  const own = createHash('sha256')
    .update(`${installationId(dataFolder)} ${copy}`)
    .digest('hex');
  return `${hostname() || 'this computer'} ${own.slice(0, SHORT)}`;
}
