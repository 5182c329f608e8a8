import type { Archive } from './archive.ts';
import { LIMITS } from './limits.ts';

/** Files that say what an evaluation was of; the second is there while it runs. */
const HEADERS = ['header.json', '_journal/start.json'];
const SAMPLE = /^samples\/.+\.json$/;

/**
 * The files of a log of Inspect AI, which is a zip of JSON files: what the evaluation was of, and a file for each sample.
 * Null for any other zip.
 */
export function logEntries({ entries }: Archive): string[] | null {
  const names = entries.map(({ name }) => name);
  const header = HEADERS.find((name) => names.includes(name));
  const samples = names.filter((name) => SAMPLE.test(name));
  return header !== undefined && samples.length > 0 ? [header, ...samples] : null;
}

/** Stands in the place of a file that is longer than a record may be, with its name. */
export const TOO_LONG = 'file_too_long';

/**
 * The files one after the other, each as one line: line breaks outside of strings say nothing in JSON. One that is too
 * long is only named, so that the others can be read.
 */
export async function* asLines(
  archive: Archive,
  names: readonly string[],
  reached?: (share: number) => void,
): AsyncGenerator<Buffer> {
  const sizes = new Map(archive.entries.map(({ name, size }) => [name, size]));
  for (const [i, name] of names.entries()) {
    if ((sizes.get(name) ?? 0) > LIMITS.record) yield Buffer.from(JSON.stringify({ [TOO_LONG]: name }));
    else for await (const chunk of archive.chunks(name)) yield withoutBreaks(chunk);
    yield Buffer.from('\n');
    reached?.((i + 1) / names.length);
  }
}

function withoutBreaks(chunk: Buffer): Buffer {
  const line = Buffer.from(chunk);
  for (const lineBreak of [0x0a, 0x0d]) {
    for (let at = line.indexOf(lineBreak); at >= 0; at = line.indexOf(lineBreak, at + 1)) line[at] = 0x20;
  }
  return line;
}
