import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

const folder = join(import.meta.dirname, '../../../shared/hostile');
const FILES = ['csv_ansi_osc.csv', 'csv_bidi_zero_width.csv', 'csv_xss_transcripts.csv', 'csv_nul_bytes.csv'];

/** Controls, and what turns the reading order around. */
const STEERING = /\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

describe.skipIf(!existsSync(folder))('hostile text (skipped where the collection is not at hand)', () => {
  let cli: ReturnType<typeof commandLine>;
  beforeAll(() => {
    cli = commandLine();
  });
  afterAll(() => cli.remove());

  it.each(FILES)('of %s never steers the terminal', async (name) => {
    const file = join(folder, name);
    const workspace = `${name}.plumbline`;
    const lines = [
      ['create', workspace],
      ['import', workspace, file, '--dry-run'],
      ['import', workspace, file],
      ['cases', workspace],
      ['estimates', workspace, '--by', 'topic'],
      ['labels', 'import', workspace, file],
    ];
    for (const line of lines) {
      const { out, err } = await cli.plumbline(...line);
      expect(`${out}${err}`.replaceAll('\n', ''), line.join(' ')).not.toMatch(STEERING);
    }
  });
});
