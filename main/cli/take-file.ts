import { copyFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { putInPlace } from '../files/atomic-write.ts';
import type { Door } from './environment.ts';

/** Moves a file that an operation made to where the person said, whole or not at all. */
export function takeFile({ files, environment }: Door, handle: string, out: string): void {
  const { path } = files.resolve(handle);
  try {
    putInPlace(resolve(environment.workingFolder, out), (part) => copyFileSync(path, part));
  } catch (error) {
    throw new AppError('NOT_SAVED', `${out} cannot be written: ${(error as Error).message}.`);
  } finally {
    rmSync(path, { force: true });
  }
}
