import { createHash } from 'node:crypto';
import type yauzl from 'yauzl';
import { AppError } from '../../shared/errors.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION, BundlePart, Manifest } from '../../shared/model/bundle.ts';
import { BUNDLE_LIMITS } from '../files/bundle-limits.ts';
import { brokenLine, damaged, notOurs } from '../files/bundle-problem.ts';
import { JsonProblem, parseJson } from '../files/parse-json.ts';
import { isSealed } from '../files/seal.ts';
import { type OpenZip, openZip } from '../files/zip-entries.ts';

const MANIFEST = 'manifest.json';

/** One line of a part, parsed but not yet checked against its schema. */
export interface BundleLine {
  line: number;
  text: string;
  value: unknown;
}

/**
 * A bundle whose names, sizes and hashes are in order. Its manifest and lines may still be wrong: `manifest()` and the
 * reader of the lines say so.
 */
export class BundleFile {
  readonly #path: string;
  readonly #zip: OpenZip;
  readonly #manifest: unknown;

  private constructor(path: string, zip: OpenZip, manifest: unknown) {
    this.#path = path;
    this.#zip = zip;
    this.#manifest = manifest;
  }

  /**
   * Opens a bundle and reads it once from end to end.
   * @throws {AppError} for every bundle that is not whole, not ours, or from a newer version
   */
  static async open(path: string): Promise<BundleFile> {
    const zip = await openZip(path, [MANIFEST, ...BundlePart.options]);
    try {
      const manifest = await readManifest(zip);
      const listed = listedFiles(manifest);
      refuseOthers(zip, listed);
      for (const file of listed) await verify(zip, file);
      return new BundleFile(path, zip, manifest);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** The manifest, once nothing of the file can have been altered. @throws {AppError} */
  manifest(): Manifest {
    if (!isSealed(this.#path, this.#zip.comment)) throw altered('This bundle');
    const parsed = Manifest.safeParse(this.#manifest);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw brokenLine(MANIFEST, 1, `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is wrong'}`);
  }

  /** How many events and cases it says it holds, for the progress alone. */
  told(): { events: number; cases: number } {
    const { counts } = this.#manifest as { counts?: { events?: unknown; cases?: unknown } };
    const whole = (value: unknown) => (Number.isSafeInteger(value) ? (value as number) : 0);
    return { events: whole(counts?.events), cases: whole(counts?.cases) };
  }

  /** The lines of a part, one JSON value each. @throws {AppError} */
  async *lines(part: BundlePart): AsyncGenerator<BundleLine> {
    const entry = this.#zip.entries.get(part);
    if (!entry) return;
    let line = 0;
    for await (const text of linesOf(this.#zip, entry, part)) {
      line += 1;
      try {
        yield { line, text, value: parseJson(text) };
      } catch (error) {
        if (error instanceof JsonProblem) throw brokenLine(part, line, error.message.replace(/\.$/, ''));
        throw error;
      }
    }
  }

  /** A part that is one JSON value. @throws {AppError} */
  async value(part: BundlePart): Promise<unknown> {
    const entry = this.#zip.entries.get(part);
    if (!entry || entry.uncompressedSize > BUNDLE_LIMITS.value) {
      throw brokenLine(part, 1, entry ? 'it is too large' : 'it is missing');
    }
    const text = await textOf(this.#zip, entry);
    try {
      return parseJson(text);
    } catch (error) {
      if (error instanceof JsonProblem) throw brokenLine(part, 1, error.message.replace(/\.$/, ''));
      throw error;
    }
  }

  close(): void {
    this.#zip.close();
  }
}

async function textOf(zip: OpenZip, entry: yauzl.Entry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytesOf(zip, entry)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

interface Listed {
  path: string;
  bytes: number;
  sha256: string;
}

async function readManifest(zip: OpenZip): Promise<unknown> {
  const entry = zip.entries.get(MANIFEST);
  if (!entry || entry.uncompressedSize > BUNDLE_LIMITS.manifest) {
    throw notOurs('E_BUNDLE_SCHEMA', 'This is a zip file, but not a bundle: it has no manifest.');
  }
  const text = await textOf(zip, entry);
  let manifest: unknown;
  try {
    manifest = parseJson(text);
  } catch {
    throw damaged('E_BUNDLE_SCHEMA', 'The manifest of this bundle cannot be read.');
  }
  const { format, format_version: version, made_by } = (manifest ?? {}) as Record<string, unknown>;
  if (format !== BUNDLE_FORMAT || typeof version !== 'number') {
    throw notOurs('E_BUNDLE_SCHEMA', 'This is a zip file, but not a bundle of Plumbline.');
  }
  if (version > BUNDLE_VERSION) {
    const maker = typeof made_by === 'string' ? ` (made by ${made_by.slice(0, 100)})` : '';
    throw new AppError(
      'FROM_THE_FUTURE',
      `This bundle has format version ${version}${maker}; this Plumbline reads up to version ${BUNDLE_VERSION}.`,
      {
        problem: 'E_BUNDLE_TOO_NEW',
        hint: 'It was left as it is. Update Plumbline on this computer, then open it again.',
      },
    );
  }
  return manifest;
}

/** The files a manifest lists, as far as they can be told; what else is wrong with it is said later. */
function listedFiles(manifest: unknown): Listed[] {
  const { files } = manifest as { files?: unknown };
  if (!Array.isArray(files)) throw notOurs('E_BUNDLE_SCHEMA', 'The manifest of this bundle lists no files.');
  return (files as Partial<Listed>[]).map((file) => ({
    path: String(file?.path),
    bytes: Number(file?.bytes),
    sha256: String(file?.sha256),
  }));
}

function refuseOthers(zip: OpenZip, listed: readonly Listed[]): void {
  const names = listed.map(({ path }) => path).sort();
  const there = [...zip.entries.keys()].filter((name) => name !== MANIFEST).sort();
  if (JSON.stringify(names) !== JSON.stringify(there)) {
    throw damaged('E_BUNDLE_SIZE_MISMATCH', 'This bundle does not hold what its manifest lists.');
  }
}

async function verify(zip: OpenZip, { path, bytes, sha256 }: Listed): Promise<void> {
  const entry = zip.entries.get(path);
  if (!entry || entry.uncompressedSize !== bytes) {
    throw damaged(
      'E_BUNDLE_SIZE_MISMATCH',
      `${path} of this bundle has another size than its manifest says.`,
    );
  }
  const hash = createHash('sha256');
  for await (const chunk of bytesOf(zip, entry)) hash.update(chunk);
  if (hash.digest('hex') !== sha256) throw altered(`${path} of this bundle`);
}

function altered(what: string): AppError {
  return damaged('E_BUNDLE_HASH', `${what} was damaged or altered on its way.`);
}

async function* bytesOf(zip: OpenZip, entry: yauzl.Entry): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await zip.stream(entry)) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { message } = error as Error;
    if (/bytes in the stream/.test(message)) {
      throw damaged('E_BUNDLE_SIZE_MISMATCH', `${entry.fileName} of this bundle lies about its size.`);
    }
    throw altered(`${entry.fileName} of this bundle`);
  }
}

async function* linesOf(zip: OpenZip, entry: yauzl.Entry, part: BundlePart): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  let line = 0;
  const read = (bytes: Buffer) => {
    line += 1;
    if (bytes.length > BUNDLE_LIMITS.line) throw brokenLine(part, line, 'the line is too long');
    return bytes.toString('utf8');
  };
  for await (const chunk of bytesOf(zip, entry)) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield read(Buffer.concat([rest, chunk.subarray(from, end)]));
      rest = Buffer.alloc(0);
      from = end + 1;
    }
    rest = Buffer.concat([rest, chunk.subarray(from)]);
    if (rest.length > BUNDLE_LIMITS.line) throw brokenLine(part, line + 1, 'the line is too long');
  }
  if (rest.length > 0) yield read(rest);
}
