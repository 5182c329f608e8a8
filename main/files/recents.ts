import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { RecentWorkspace } from '../../shared/model/workspace.ts';
import { writeAtomically } from './atomic-write.ts';

const Entry = z.object({ path: z.string(), name: z.string(), openedAt: z.string() });
const KEPT = 12;

/** The workspaces opened lately, in a small file of the data folder. A broken list is started anew: it holds no work. */
export class Recents {
  readonly #file: string;

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'recent-workspaces.json');
  }

  list(): RecentWorkspace[] {
    return this.#read().map((entry) => ({
      id: idOf(entry.path),
      name: entry.name,
      location: entry.path,
      openedAt: entry.openedAt,
      missing: !existsSync(entry.path),
    }));
  }

  pathOf(id: string): string | undefined {
    return this.#read().find((entry) => idOf(entry.path) === id)?.path;
  }

  remember(path: string, name: string, openedAt: string): void {
    const others = this.#read().filter((entry) => entry.path !== path);
    const entries = [{ path, name, openedAt }, ...others].slice(0, KEPT);
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
    writeAtomically(this.#file, `${JSON.stringify(entries, null, 2)}\n`);
  }

  #read(): z.infer<typeof Entry>[] {
    if (!existsSync(this.#file)) return [];
    try {
      return z.array(Entry).parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return [];
    }
  }
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
