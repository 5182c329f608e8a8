import { closeSync, openSync, readSync } from 'node:fs';

interface Entry {
  files?: Record<string, Entry>;
  offset?: string;
  size?: number;
  unpacked?: boolean;
}

/** The files in an asar archive: path -> whether it lies unpacked beside the archive. */
export function listAsar(path: string): Map<string, { unpacked: boolean }> {
  const file = openSync(path, 'r');
  try {
    // Four little-endian numbers, the last of them the length of the JSON that follows.
    const head = Buffer.alloc(16);
    readSync(file, head, 0, 16, 0);
    const json = Buffer.alloc(head.readUInt32LE(12));
    readSync(file, json, 0, json.length, 16);
    return new Map(walk('', JSON.parse(json.toString('utf8')) as Entry));
  } finally {
    closeSync(file);
  }
}

function walk(path: string, { files, unpacked = false }: Entry): [string, { unpacked: boolean }][] {
  if (!files) return [[path, { unpacked }]];
  return Object.entries(files).flatMap(([name, entry]) => walk(path ? `${path}/${name}` : name, entry));
}
