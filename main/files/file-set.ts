import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { sha256OfFile } from './byte-source.ts';

/** A file on disk and the name that people see. */
export interface FilePart {
  path: string;
  name: string;
}

/** What is imported at once: one file, or several that make sense only together. */
export interface ImportFile extends FilePart {
  /** The files of a set, each by its own name; `path` and `name` are then of the set as a whole. */
  parts?: readonly FilePart[];
  /** What is read where there is no file: rows that were mended never lie on the disk outside their workspace. */
  content?: Buffer;
}

/** The file at a path, under its own name unless said otherwise. */
export function fileAt(path: string, name = basename(path)): ImportFile {
  return { path, name };
}

/** The files that an import reads: the parts of a set, or the one file. */
export function partsOf(file: ImportFile): readonly FilePart[] {
  return file.parts ?? [file];
}

/**
 * SHA-256 of the content, in hex: of the file as it lies on disk, or of the digests of a set's files, whatever their
 * names and order.
 */
export async function sha256OfImport(file: ImportFile): Promise<string> {
  if (file.content) return createHash('sha256').update(file.content).digest('hex');
  const digests = [];
  for (const { path } of partsOf(file)) digests.push(await sha256OfFile(path));
  const [only] = digests;
  if (only !== undefined && digests.length === 1) return only;
  return createHash('sha256').update(digests.sort().join('\n')).digest('hex');
}
