import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { DEFAULT_CODEBOOK } from '../../shared/model/default-codebook.ts';
import { labelBatches, openLabelReading } from './read-labels.ts';

const FOLDER = '../shared/hostile';
const absent = !existsSync(FOLDER) && 'the hostile files are not on this machine';
const files = absent ? ['none'] : readdirSync(FOLDER).filter((name) => /\.(csv|jsonl?)$/.test(name));

/** What reading a file as labels comes to: how many rows became what, or the code of the refusal. */
async function readAll(name: string): Promise<string> {
  try {
    const source = { path: join(FOLDER, name), name };
    const reading = await openLabelReading(source, undefined, [], DEFAULT_CODEBOOK);
    if (reading.plan === null && !reading.file.own) return 'asks';
    for await (const { bad } of labelBatches(reading)) {
      for (const { raw } of bad) expect(raw.isWellFormed()).toBe(true);
    }
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return `refused: ${error.detail.problem}`;
    throw error;
  }
}

describe.skipIf(absent)(`hostile files read as labels${absent ? ` (${absent})` : ''}`, () => {
  it.each(files)('%s is read, asked about, or refused with a reason; nothing else happens', async (name) => {
    expect(await readAll(name)).toMatch(/^(asks|read|refused: E_[A-Z0-9_]+)$/);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
