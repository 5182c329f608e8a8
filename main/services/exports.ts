import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { ExportOrder, ExportProgress, MadeExport } from '../../shared/model/export.ts';
import { runJob } from '../jobs/run-job.ts';
import type { Context } from './context.ts';

/** A whole number of groups of base64, so that parts can be put together one by one. */
const PART = 3 * 1024 * 1024;

/** Where exports wait until a shell has taken them. */
export const exportFolder = (context: Context) => join(context.dataFolder, 'exports');

async function* create(
  context: Context,
  order: ExportOrder,
  signal?: AbortSignal,
): AsyncGenerator<ExportProgress, MadeExport> {
  const { path: databasePath } = context.session.require();
  const now = context.now().toISOString();
  const job = { databasePath, folder: exportFolder(context), order, now };
  const { path, ...made } = yield* runJob('makeExport', job, signal);
  return { ...made, handle: context.files.issue(path, made.fileName) };
}

/**
 * A part of the file; `next` is where the one after it begins, null at the end. With the last part the file is gone: what
 * it holds is not to lie about.
 */
async function part(context: Context, { handle, from }: { handle: string; from: number }) {
  const { path } = context.files.resolve(handle);
  if (!path.startsWith(exportFolder(context))) {
    throw new AppError('INVALID', 'Only exports that were made here can be saved.', { field: 'handle' });
  }
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PART), 0, PART, from);
    const next = from + bytesRead;
    const isLast = bytesRead === 0 || next >= size;
    if (isLast) await rm(path, { force: true });
    return { base64: buffer.subarray(0, bytesRead).toString('base64'), next: isLast ? null : next };
  } finally {
    await file.close();
  }
}

/** What people judged, and the cases, out into a file. */
export const exports = { create, part };
