import { stat } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import type { FormatId, ImportProgress, ImportUnit } from '../../shared/model/import.ts';
import { type FilePart, type ImportFile, partsOf } from '../files/file-set.ts';
import { listFiles } from '../files/list-folder.ts';
import type { PartHead } from '../formats/format.ts';
import { openReading } from '../formats/open-reading.ts';
import { findSets } from '../formats/open-set.ts';
import { headOfPart } from '../formats/part-head.ts';
import { SET_FORMATS } from '../formats/set-formats.ts';
import type { JobControl } from '../jobs/job-control.ts';

export interface SurveyFilesInput {
  /** Files and folders, as they were let in. */
  given: readonly FilePart[];
  as?: FormatId | undefined;
}

/** A unit that has no handle yet. */
export interface SurveyedFile extends Omit<ImportUnit, 'handle' | 'name' | 'parts'> {
  file: ImportFile;
}

/** Looks at the beginning of every file and files them into what is imported together. */
export async function* surveyFiles(
  { given, as }: SurveyFilesInput,
  control: JobControl,
): AsyncGenerator<ImportProgress, SurveyedFile[]> {
  const files: FilePart[] = [];
  for (const part of given) files.push(...(await listFiles(part)));
  const units: SurveyedFile[] = [];
  for (const file of await joined(files)) {
    control.throwIfCancelled();
    const unit = { file, bytes: await sizeOf(file), ...(await lookAt(file, as)) };
    units.push(unit);
    yield { phase: 'reading', bytesRead: units.length, bytesTotal: files.length, rows: 0 };
  }
  return units;
}

/** The units, in the order in which their first files came. */
async function joined(files: readonly FilePart[]): Promise<ImportFile[]> {
  if (files.length < 2 || SET_FORMATS.length === 0) return [...files];
  const heads: PartHead[] = [];
  for (const file of files) {
    const head = await headOfPart(file).catch(unreadable);
    if (head) heads.push(head);
  }
  const { sets } = findSets(heads, SET_FORMATS);
  const setOf = new Map(sets.flatMap(({ parts }) => parts.map(({ path }) => [path, parts] as const)));
  const units = new Map<unknown, ImportFile>();
  for (const file of files) {
    const parts = setOf.get(file.path);
    if (!parts) units.set(file, file);
    else if (!units.has(parts)) units.set(parts, { path: file.path, name: nameOfSet(parts), parts });
  }
  return [...units.values()];
}

/** The folder that holds all of a set, else its first file and how many more. */
function nameOfSet(parts: readonly FilePart[]): string {
  const folders = parts.map(({ name }) => name.split('/').slice(0, -1));
  const [first = []] = folders;
  const common = first.filter((_, i) =>
    folders.every((folder) => folder.slice(0, i + 1).join('/') === first.slice(0, i + 1).join('/')),
  );
  const [one, ...more] = parts;
  return common.length > 0 ? common.join('/') : `${one?.name} and ${more.length} more`;
}

async function lookAt(
  file: ImportFile,
  as: FormatId | undefined,
): Promise<Pick<ImportUnit, 'detection' | 'problem'>> {
  try {
    const { reading } = await openReading(file, as);
    return { detection: reading.detection, problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { problem, hint } = error.detail;
    return {
      detection: null,
      problem: { problem: problem ?? error.code, message: error.message, hint: hint ?? null },
    };
  }
}

/** A file that cannot be read belongs to no set; its own look says what is wrong with it. */
function unreadable(error: unknown): null {
  if (error instanceof AppError) return null;
  throw error;
}

async function sizeOf(file: ImportFile): Promise<number> {
  let size = 0;
  for (const { path } of partsOf(file)) size += (await stat(path)).size;
  return size;
}
