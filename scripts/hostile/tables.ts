import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { HostileRequest } from '../../main/http/testing/hostile-request.ts';
import { Links, tryLinks } from './links-table.ts';
import { Names, tryNames } from './names-table.ts';
import { tryRequests } from './requests-table.ts';

/** A file of cases of its own: how many were tried, and each that went wrong. */
export interface TableVerdict {
  tried: number;
  misses: string[];
}

/** Names and searches, raw requests, or addresses: told by what the file holds. Null for a table of another kind. */
export async function tryTable(path: string): Promise<TableVerdict | null> {
  const table: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const names = Names.safeParse(table);
  if (names.success) return tryNames(names.data);
  const links = Links.safeParse(table);
  if (links.success) return tryLinks(links.data);
  const requests = z.array(HostileRequest).min(1).safeParse(table);
  return requests.success ? tryRequests(requests.data) : null;
}
