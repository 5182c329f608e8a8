import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cancelledJobsGone } from '../../jobs/run-job.ts';
import { run } from '../run.ts';

export interface Ran {
  exitCode: number;
  out: string;
  err: string;
  /** The one JSON document on stdout; throws when there is anything else. */
  json: () => Record<string, unknown>;
}

/** For tests: a folder in which command lines are run as from a terminal that nobody watches. */
export function commandLine({ watched = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
  return {
    folder,
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    async plumbline(...argv: string[]): Promise<Ran> {
      let out = '';
      let err = '';
      const exitCode = await run(argv, {
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        watched,
        dataFolder: join(folder, 'data'),
        pageFolder: join(folder, 'page'),
        workingFolder: folder,
        signal: new AbortController().signal,
      });
      return { exitCode, out, err, json: () => JSON.parse(out) };
    },
    remove: async () => {
      await cancelledJobsGone();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
