import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './atomic-write.ts';

/** What tells this installation from every other, made at its first use. It says nothing of the person or the computer. */
export function installationId(dataFolder: string): string {
  const file = join(dataFolder, 'installation-id');
  if (existsSync(file)) {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept !== '') return kept;
  }
  const made = randomUUID();
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeAtomically(file, `${made}\n`);
  return made;
}
