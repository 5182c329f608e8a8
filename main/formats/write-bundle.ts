import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { BUNDLE_FORMAT, BUNDLE_VERSION, type BundlePart, type Manifest } from '../../shared/model/bundle.ts';
import { BUNDLE_LIMITS } from '../files/bundle-limits.ts';
import { seal, UNSEALED } from '../files/seal.ts';

export interface Part {
  path: BundlePart;
  /** JSON texts without a line break. */
  lines: Iterable<string>;
}

type Told = Omit<Manifest, 'format' | 'format_version' | 'files' | 'bundle_id'>;

/** The same content gives the same bytes: no time and no right of the file system goes into the file. */
const PLAIN = { mtime: new Date(1980, 0, 1, 12), mode: 0o100644, forceDosTimestamp: true } as const;
/** What packs better than this is stored as it is, well before a reader would take it for a bomb. */
const MOST_PACKED = BUNDLE_LIMITS.ratio / 2;

/**
 * Writes a bundle, whole or not at all, readable by its owner alone. Parts are first spooled beside it, since the
 * manifest, which comes first, holds their sizes and hashes.
 */
export async function writeBundle(out: string, told: Told, parts: readonly Part[]): Promise<Manifest> {
  const spooled: { path: BundlePart; file: string; bytes: number; sha256: string }[] = [];
  const unfinished = `${out}.part`;
  try {
    for (const { path, lines } of parts) {
      const file = `${out}.${path}`;
      spooled.push({ path, file, bytes: 0, sha256: '' });
      Object.assign(spooled.at(-1) ?? {}, spool(file, lines));
    }
    const files = spooled.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
    const manifest: Manifest = {
      format: BUNDLE_FORMAT,
      format_version: BUNDLE_VERSION,
      bundle_id: idOf(told, files),
      ...told,
      files,
    };
    await pack(unfinished, manifest, spooled, true);
    const inflated = files.reduce((sum, { bytes }) => sum + bytes, 0);
    if (inflated > statSync(unfinished).size * MOST_PACKED) await pack(unfinished, manifest, spooled, false);
    seal(unfinished);
    sync(unfinished);
    renameSync(unfinished, out);
    return manifest;
  } finally {
    for (const { file } of spooled) rmSync(file, { force: true });
    rmSync(unfinished, { force: true });
  }
}

/** One bundle of one content has one id, however often it is made. */
function idOf({ created_at: _, ...told }: Told, files: Manifest['files']): string {
  return createHash('sha256')
    .update(JSON.stringify([told, files]))
    .digest('hex')
    .slice(0, 32);
}

function spool(file: string, lines: Iterable<string>): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  const to = openSync(file, 'w', 0o600);
  let bytes = 0;
  try {
    for (const line of lines) {
      const chunk = Buffer.from(`${line}\n`, 'utf8');
      hash.update(chunk);
      for (let written = 0; written < chunk.length; ) written += writeSync(to, chunk, written);
      bytes += chunk.length;
    }
  } finally {
    closeSync(to);
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function pack(
  to: string,
  manifest: Manifest,
  parts: readonly { path: BundlePart; file: string; bytes: number }[],
  compress: boolean,
): Promise<void> {
  const zip = new yazl.ZipFile();
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json', {
    ...PLAIN,
    compress,
  });
  for (const { path, file, bytes } of parts) {
    zip.addReadStreamLazy(path, { ...PLAIN, compress, size: bytes }, (give) =>
      give(null, createReadStream(file)),
    );
  }
  zip.end({ comment: UNSEALED, forceZip64Format: false });
  await Promise.race([pipeline(zip.outputStream, createWriteStream(to, { mode: 0o600 })), failed]);
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
