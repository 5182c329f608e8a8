import { StringDecoder } from 'node:string_decoder';
import type { Archive } from '../../files/archive.ts';
import { type XmlHandler, XmlScanner } from './xml-scanner.ts';

/** Goes through one part of a workbook; yields after each piece, with the share of it that was read, 0 to 1. */
export async function* scanPart(archive: Archive, name: string, handler: XmlHandler): AsyncGenerator<number> {
  const size = archive.entries.find((entry) => entry.name === name)?.size ?? 0;
  const scanner = new XmlScanner(handler);
  const decoder = new StringDecoder('utf8');
  let read = 0;
  for await (const chunk of archive.chunks(name)) {
    read += chunk.length;
    scanner.push(decoder.write(chunk));
    yield size === 0 ? 1 : read / size;
  }
  scanner.push(decoder.end());
  scanner.end();
}

/** Goes through all of a part; a part that is not there is empty. */
export async function scanWhole(archive: Archive, name: string, handler: XmlHandler): Promise<void> {
  if (!archive.entries.some((entry) => entry.name === name)) return;
  const steps = scanPart(archive, name, handler);
  for (let step = await steps.next(); !step.done; step = await steps.next());
}
