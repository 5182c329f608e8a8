import type { Archive } from './archive.ts';

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

/** The files one after the other, each as one line: line breaks outside of strings say nothing in JSON. */
export async function* asLines(
  archive: Archive,
  names: readonly string[],
  reached?: (share: number) => void,
): AsyncGenerator<Buffer> {
  for (const [i, name] of names.entries()) {
    for await (const chunk of archive.chunks(name)) yield withoutBreaks(chunk);
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
