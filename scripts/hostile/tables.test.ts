import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryTable } from './tables.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function tried(table: unknown) {
  const path = join(folder, 'table.json');
  writeFileSync(path, JSON.stringify(table));
  return tryTable(path);
}

describe('a table of hostile cases', () => {
  it('of requests is sent to a server, and each other answer than the wanted one is a miss', async () => {
    const request = { method: 'GET', target: '/api/health', headers: { Host: '127.0.0.1:{PORT}' } };
    const verdict = await tried([
      { ...request, name: 'no token', expect_status: 401 },
      { ...request, name: 'let in', expect_status: 200 },
    ]);
    expect(verdict).toEqual({ tried: 2, misses: ['let in: 200 wanted, 401 given'] });
  });
  it('of addresses is kept as text and opened nowhere', async () => {
    const links = {
      never_open_directly: ['javascript:alert(1)', ''],
      may_open_after_confirmation: ['https://a.example'],
    };
    expect(await tried(links)).toEqual({ tried: 3, misses: [] });
  });
  it('of names and searches is typed in', async () => {
    const names = {
      names_for_projects_reviewers_labels_and_export_files: ['../up', 'CON'],
      search_queries: ['"x'],
    };
    expect(await tried(names)).toEqual({ tried: 3, misses: [] });
  });
  it('of another kind is not tried, and said to be so', async () => {
    expect(await tried([{ sound: 'loud' }])).toBeNull();
  });
});
