import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** A file too large to keep, what must become of it, and how much room it may take meanwhile. */
export interface LargeFile {
  name: string;
  /** Writes it; `scale` 1 is its full size. */
  write: (path: string, scale: number) => void;
  /** Stable name of the refusal; null when every row is taken. */
  refused: string | null;
  kind: 'cases' | 'bundle';
  /** Memory beyond what a small import takes, which is about 160 MB of the 512 that are promised; in MB. */
  mostMb: number;
  /** Time until the answer beyond what a small import takes, in seconds; null where the size decides. */
  mostSeconds: number | null;
}

const MB = 1 << 20;
const HEADER = 'conversation_id,turn,role,text,created_at,escalated\n';
const FILLER = 'the parcel is on its way and will be there soon. '.repeat(3);

/** Writes so many pieces, a megabyte at a time. */
function writePieces(
  path: string,
  pieces: number,
  piece: (i: number) => string,
  first = '',
  last = '',
): void {
  const file = openSync(path, 'w');
  let text = first;
  for (let i = 0; i < pieces; i++) {
    text += piece(i);
    if (text.length < MB) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text + last);
  closeSync(file);
}

const scaled = (n: number, scale: number) => Math.max(1, Math.round(n * scale));
const rowOf = (i: number, text: string) =>
  `c${i >> 3},${i & 7},${i & 1 ? 'agent' : 'user'},"${text}",2026-03-04T10:00:00Z,false\n`;

/** A zip of entries that are packed already. */
function zip(entries: readonly { name: string; packed: Buffer; size: number; crc: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, crc } of entries) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(0x5a21, 8);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, place, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  for (const at of [8, 10]) end.writeUInt16LE(Math.min(entries.length, 65_535), at);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const packed = (name: string, content: Buffer) => ({
  name,
  packed: deflateRawSync(content),
  size: content.length,
  crc: crc32(content),
});

function writeNested(path: string): void {
  let inner: Buffer = Buffer.from('x'.repeat(1000));
  for (let level = 0; level < 5; level++) {
    inner = zip(Array.from({ length: 16 }, (_, i) => packed(`n${i}.zip`, inner)));
  }
  writeFileSync(path, inner);
}

/** Gzip files can be put together; each holds a megabyte of one letter. */
function writeGzip(path: string, scale: number): void {
  const member = gzipSync(`{"conversation_id":"c1","turn":1,"role":"user","text":"${'A'.repeat(MB)}"}\n`, {
    level: 9,
  });
  const file = openSync(path, 'w');
  for (let i = scaled(20_000, scale); i > 0; i--) writeSync(file, member);
  closeSync(file);
}

export const LARGE_FILES: readonly LargeFile[] = [
  {
    name: 'csv_2GB_many_rows.csv',
    write: (path, scale) =>
      writePieces(path, scaled(10_000_000, scale), (i) => rowOf(i, `${i} ${FILLER}`), HEADER),
    refused: null,
    kind: 'cases',
    mostMb: 350,
    mostSeconds: null,
  },
  {
    name: 'csv_1GB_single_line.csv',
    write: (path, scale) =>
      writePieces(path, scaled(1024, scale), () => 'x'.repeat(MB), `${HEADER}c1,1,user,`),
    refused: 'E_LINE_TOO_LONG',
    kind: 'cases',
    mostMb: 64,
    mostSeconds: 2,
  },
  {
    name: 'csv_1M_columns.csv',
    write: (path) =>
      writePieces(
        path,
        2,
        (i) => `${Array.from({ length: 1_000_000 }, (_, k) => (i ? '1' : `c${k}`)).join(',')}\n`,
      ),
    refused: 'E_TOO_MANY_COLUMNS',
    kind: 'cases',
    mostMb: 128,
    mostSeconds: 2,
  },
  {
    name: 'csv_unclosed_quote_1GB.csv',
    write: (path, scale) =>
      writePieces(
        path,
        scaled(16_000_000, scale),
        (i) => rowOf(i, 'plain').replaceAll('"', ''),
        `${HEADER}c0,1,user,"open\n`,
      ),
    refused: 'E_CSV_UNCLOSED_QUOTE',
    kind: 'cases',
    mostMb: 128,
    mostSeconds: 2,
  },
  {
    name: 'json_5M_deep.json',
    write: (path) => writeFileSync(path, '['.repeat(5_000_000) + ']'.repeat(5_000_000)),
    refused: 'E_JSON_DEPTH',
    kind: 'cases',
    mostMb: 64,
    mostSeconds: 1,
  },
  {
    name: 'json_600MB_one_array.json',
    write: (path, scale) =>
      writePieces(
        path,
        scaled(3_000_000, scale),
        (i) =>
          `${i ? ',' : ''}{"conversation_id":"c${i >> 2}","turn":${i & 3},"role":"user","text":"${FILLER}","escalated":false}`,
        '[',
        ']',
      ),
    refused: null,
    kind: 'cases',
    mostMb: 350,
    mostSeconds: null,
  },
  {
    name: 'jsonl_1M_keys_one_object.jsonl',
    write: (path) => writePieces(path, 1_000_000, (i) => `,"k${i}":${i}`, '{"conversation_id":"c1"', '}\n'),
    refused: 'E_LINE_TOO_LONG',
    kind: 'cases',
    mostMb: 128,
    mostSeconds: 2,
  },
  {
    name: 'jsonl_gzip_20GB.jsonl.gz',
    write: writeGzip,
    refused: 'E_GZIP_RATIO',
    kind: 'cases',
    mostMb: 256,
    mostSeconds: 5,
  },
  {
    name: 'zip_bomb_4GB.zip',
    write: (path) => {
      const zeros = packed('events.jsonl', Buffer.alloc(200 * MB));
      writeFileSync(
        path,
        zip([packed('manifest.json', Buffer.from('{}')), { ...zeros, size: 4_294_000_000 }]),
      );
    },
    refused: 'E_BUNDLE_RATIO',
    kind: 'bundle',
    mostMb: 64,
    mostSeconds: 1,
  },
  {
    name: 'zip_nested_5_levels.zip',
    write: writeNested,
    refused: 'E_BUNDLE_PATH',
    kind: 'bundle',
    mostMb: 64,
    mostSeconds: 1,
  },
  {
    name: 'zip_60000_entries.zip',
    write: (path) => {
      const entries = Array.from({ length: 60_000 }, (_, i) => packed(`f${i}.txt`, Buffer.alloc(0)));
      writeFileSync(path, zip(entries));
    },
    refused: 'E_BUNDLE_PATH',
    kind: 'bundle',
    mostMb: 64,
    mostSeconds: 1,
  },
];
