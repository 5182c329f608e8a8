import yauzl from 'yauzl';
import { BUNDLE_LIMITS } from './bundle-limits.ts';
import { damaged, notOurs } from './bundle-problem.ts';

const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const LOCAL_HEADER = 30;

export interface OpenZip {
  entries: ReadonlyMap<string, yauzl.Entry>;
  /** The comment at the end of the file. */
  comment: string;
  stream: (entry: yauzl.Entry) => Promise<NodeJS.ReadableStream>;
  close: () => void;
}

/**
 * Opens a zip file that holds nothing but files of these names, each once. A name is looked up and never becomes a path.
 * What the file says of its sizes is checked here; that the streams keep to it, by whoever reads them.
 * @throws {AppError} before any entry is used
 */
export async function openZip(path: string, allowed: readonly string[]): Promise<OpenZip> {
  const zip = await yauzl
    .openPromise(path, {
      autoClose: false,
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
    })
    .catch((error: Error) => {
      throw damaged('E_BUNDLE_INCOMPLETE', `This is not a whole bundle: ${plain(error)}.`);
    });
  try {
    const entries = await listEntries(zip, allowed);
    refuseSizes([...entries.values()]);
    return {
      entries,
      comment: zip.comment,
      stream: (entry) => zip.openReadStreamPromise(entry),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(
  zip: yauzl.ZipFile,
  allowed: readonly string[],
): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  const all = zip.eachEntry();
  for (;;) {
    const step = await all.next().catch((error: Error) => {
      throw isAboutName(error)
        ? notOurs('E_BUNDLE_PATH', 'This bundle names files outside itself.')
        : damaged('E_BUNDLE_INCOMPLETE', `The contents of this bundle cannot be read: ${plain(error)}.`);
    });
    if (step.done) return entries;
    const entry = step.value;
    if (!allowed.includes(entry.fileName) || isLink(entry)) {
      throw notOurs('E_BUNDLE_PATH', 'This bundle holds files that no bundle holds.');
    }
    if (entries.has(entry.fileName)) {
      throw notOurs('E_BUNDLE_DUPLICATE_ENTRY', `This bundle holds ${entry.fileName} more than once.`);
    }
    if (entry.isEncrypted() || ![STORED, DEFLATED].includes(entry.compressionMethod)) {
      throw notOurs('E_BUNDLE_PACKING', 'This bundle is packed in a way that no bundle is.');
    }
    entries.set(entry.fileName, entry);
  }
}

function refuseSizes(entries: readonly yauzl.Entry[]): void {
  let total = 0;
  for (const { fileName, compressedSize, uncompressedSize } of entries) {
    total += uncompressedSize;
    if (uncompressedSize > compressedSize * BUNDLE_LIMITS.ratio || total > BUNDLE_LIMITS.inflated) {
      throw notOurs('E_BUNDLE_RATIO', `${fileName} of this bundle would unpack to far more than it holds.`);
    }
  }
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [place, entry] of inOrder.entries()) {
    const next = inOrder[place + 1];
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.compressedSize;
    if (next && end > next.relativeOffsetOfLocalHeader) {
      throw notOurs('E_BUNDLE_OVERLAP', 'Two files of this bundle lie on top of each other.');
    }
  }
}

function isLink({ externalFileAttributes }: yauzl.Entry): boolean {
  return ((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK;
}

function isAboutName({ message }: Error): boolean {
  return /fileName|absolute path|relative path/.test(message);
}

/** Without what a name in the file might smuggle into the sentence. */
function plain({ message }: Error): string {
  return message.split(':')[0]?.slice(0, 80) ?? '';
}
