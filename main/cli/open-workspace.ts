import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Door } from './environment.ts';

/** Opens the workspace file that the command line names. A file that is not there is never made. */
export async function openWorkspace({ client, files, environment }: Door, workspace: string): Promise<void> {
  const path = resolve(environment.workingFolder, workspace);
  if (!existsSync(path)) {
    throw new AppError('NOT_FOUND', `There is no workspace ${workspace}.`, {
      hint: `Make one with: plumbline create ${workspace}`,
    });
  }
  await client.workspaces.open({ handle: files.issue(path) });
}
