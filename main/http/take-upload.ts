import {
  closeSync,
  createWriteStream,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileHandles } from '../files/file-handles.ts';
import { answerJson, answerRefusal } from './answer.ts';
import { TooLarge } from './read-body.ts';
import type { UploadFolder } from './upload-folder.ts';

/** Enough for a million cases with their transcripts. */
export const UPLOAD_LIMIT = 4 * 1024 ** 3;

const WORKSPACE = '.plumbline';
const SQLITE_MAGIC = 'SQLite format 3\0';

export interface UploadTargets {
  folder: UploadFolder;
  files: FileHandles;
  /** Where uploaded workspaces stay: work is done in them, so they must outlive the server. */
  workspaces: string;
  /** Bytes. */
  limit: number;
}

/** POST /upload: streams a file to disk, readable by its owner alone, and answers with the handle of it. */
export async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, files, workspaces, limit }: UploadTargets,
): Promise<void> {
  const name = fileName(request.headers['x-file-name']);
  if (name === null)
    return answerRefusal(response, 400, 'the header x-file-name must be the encoded file name');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new TooLarge();
  const path = folder.newPath();
  try {
    await pipeline(request, stopAfter(limit), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  const kept = extname(name) === WORKSPACE && isSqlite(path) ? keepWorkspace(path, name, workspaces) : path;
  const shown = placeIn(request.headers['x-file-place']) + name;
  answerJson(response, 200, { handle: files.issue(kept, shown), name: shown });
}

/** The file's own name without any folder, or null when the header is missing or not decodable. */
function fileName(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string') return null;
  try {
    const name = basename(decodeURIComponent(header).replaceAll('\\', '/').replaceAll('\0', ''));
    return name === '' || name === '.' || name === '..' || name.length > 255 ? null : name;
  } catch {
    return null;
  }
}

/** Where the file lay in the folder that was chosen, for people alone: "traces/2026/". Nothing is written there. */
function placeIn(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || header.length > 4096) return '';
  try {
    const folders = decodeURIComponent(header).replaceAll('\0', '').split(/[\\/]/);
    return folders
      .filter((folder) => folder !== '' && folder !== '.' && folder !== '..')
      .map((folder) => `${folder}/`)
      .join('');
  } catch {
    return '';
  }
}

function stopAfter(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

function isSqlite(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(SQLITE_MAGIC.length);
    readSync(file, head);
    return head.toString('latin1') === SQLITE_MAGIC;
  } finally {
    closeSync(file);
  }
}

/** Moves an uploaded workspace to where workspaces stay, under a name that is not taken. */
function keepWorkspace(path: string, name: string, workspaces: string): string {
  mkdirSync(workspaces, { recursive: true, mode: 0o700 });
  const stem = basename(name, WORKSPACE);
  let kept = join(workspaces, name);
  for (let copy = 2; existsSync(kept); copy++) kept = join(workspaces, `${stem} ${copy}${WORKSPACE}`);
  linkSync(path, kept);
  rmSync(path);
  return kept;
}
