import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Door } from './environment.ts';

/** Lets a file in that the command line names, and returns its handle. */
export function inputFile({ files, environment }: Door, name: string): string {
  const path = resolve(environment.workingFolder, name);
  if (!existsSync(path)) throw new AppError('NOT_FOUND', `There is no file ${name}.`);
  return files.issue(path);
}
