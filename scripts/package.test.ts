import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAsar } from './testing/read-asar.ts';
import { makeStandInElectron, readFuses } from './testing/stand-in-electron.ts';

const root = join(import.meta.dirname, '..');

describe.skipIf(process.platform !== 'linux')(
  'the package (made on a stand-in for Electron, Linux only)',
  () => {
    let folder: string;
    let packed: string;
    let archive: ReturnType<typeof listAsar>;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'plumbline-package-'));
      const electron = join(folder, 'electron');
      makeStandInElectron(electron);
      const output = `-c.directories.output=${join(folder, 'release')}`;
      const env = { ...process.env, ELECTRON_DIST: electron };
      const script = join(root, 'scripts', 'package.mjs');
      await promisify(execFile)(process.execPath, [script, '--linux', 'dir', output], { cwd: root, env });
      packed = join(folder, 'release', 'linux-unpacked');
      archive = listAsar(join(packed, 'resources', 'app.asar'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** Names with the part that a build makes up replaced, so that the list can be written down. */
    const stable = (path: string) => path.replace(/^(dist\/main\/).+-[\w-]{8}\.js$/, '$1CHUNK.js');
    const inFolder = (prefix: string) => [...archive.keys()].filter((path) => path.startsWith(prefix));

    it('holds the bundles, the page, the driver and nothing else', () => {
      const paths = [...archive.keys()].filter((path) => !path.startsWith('dist/renderer/assets/'));
      const driver = paths.filter((path) => path.startsWith('node_modules/'));
      const own = paths.filter((path) => !path.startsWith('node_modules/')).map(stable);
      expect([...new Set(own)].sort()).toEqual([
        'dist/main/CHUNK.js',
        'dist/main/analysis-worker.js',
        'dist/main/electron.js',
        'dist/main/job-worker.js',
        'dist/preload/index.cjs',
        'dist/renderer/index.html',
        'package.json',
      ]);
      expect(
        driver.filter((path) => !/^node_modules\/better-sqlite3\/lib\/.+\.js$/.test(path)).sort(),
      ).toEqual([
        'node_modules/better-sqlite3/LICENSE',
        'node_modules/better-sqlite3/package.json',
        `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
      ]);
    });

    it('holds no source map, no test and no other kind of page file than script, style, font and picture', () => {
      const kinds = new Set(
        inFolder('dist/renderer/assets/').map((path) => path.slice(path.lastIndexOf('.'))),
      );
      expect([...kinds].filter((kind) => !['.js', '.css', '.woff2', '.svg', '.png'].includes(kind))).toEqual(
        [],
      );
    });

    it('leaves the native driver outside the archive, where it can be loaded, and everything else inside', () => {
      const name = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
      const outside = [...archive].filter(([, { unpacked }]) => unpacked).map(([path]) => path);
      expect(outside).toEqual([name]);
      expect(existsSync(join(packed, 'resources', 'app.asar.unpacked', name))).toBe(true);
    });

    it('has every fuse set as decided', () => {
      expect(readFuses(join(packed, 'plumbline'))).toEqual({
        runAsNode: false,
        cookieEncryption: false,
        nodeOptions: false,
        nodeCliInspect: false,
        asarIntegrity: true,
        onlyLoadAppFromAsar: true,
        v8Snapshot: false,
        fileProtocolPrivileges: false,
        wasmTrapHandlers: true,
      });
    });

    it('carries one language of the browser, the one the app speaks', () => {
      expect(readdirSync(join(packed, 'locales'))).toEqual(['en-US.pak']);
    });
  },
);
