import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks where a program keeps its fuses: the sentinel, the version of the layout, their number, one byte each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'v8Snapshot',
  'fileProtocolPrivileges',
  'wasmTrapHandlers',
] as const;

/** Makes a folder that looks to the packager like an unpacked Electron for Linux, every fuse on. */
export function makeStandInElectron(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const program = join(folder, 'electron');
  copyFileSync('/bin/true', program);
  const wire = Buffer.from([1, FUSES.length, ...FUSES.map(() => '1'.charCodeAt(0)), 0, 0, 0, 0]);
  writeFileSync(program, Buffer.concat([readFileSync(program), Buffer.from(SENTINEL), wire]));
  chmodSync(program, 0o755);
  for (const name of [
    'resources.pak',
    'icudtl.dat',
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/en-US.pak',
    'locales/de.pak',
  ]) {
    writeFileSync(join(folder, name), 'x');
  }
  writeFileSync(join(folder, 'version'), '45.4.1');
}

/** The fuses of a program by name, whether each is on. */
export function readFuses(program: string): Record<string, boolean> {
  const bytes = readFileSync(program);
  const first = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
  return Object.fromEntries(FUSES.map((name, index) => [name, bytes[first + index] === '1'.charCodeAt(0)]));
}
