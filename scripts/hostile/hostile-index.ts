import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What must become of a file. `table`: the file lists cases of its own. */
const Expected = z.object({
  outcome: z.enum(['accept', 'accept_warn', 'partial', 'ask', 'reject', 'table']),
  rows_in: z.int().optional(),
  rows_quarantined: z.int().optional(),
  /** Proposed names: told where ours are others, never a miss. */
  codes: z.array(z.string()).default([]),
});

const HostileFile = z.object({ file: z.string(), why: z.string(), expected: Expected });
export type HostileFile = z.infer<typeof HostileFile>;

/** The files that `index.json` of a folder names, each of which must lie beside it. */
export function readHostileIndex(folder: string): HostileFile[] {
  const text = readFileSync(join(folder, 'index.json'), 'utf8');
  const { files } = z.object({ files: z.array(HostileFile) }).parse(JSON.parse(text));
  const missing = files.filter(({ file }) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new Error(`Not in ${folder}: ${missing.map(({ file }) => file).join(', ')}`);
  return files;
}
