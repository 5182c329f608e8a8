import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuild } from '../../scripts/ensure-build.mjs';

interface Booted {
  sandboxed: boolean;
  schemes: unknown[];
  loaded: string[];
  handled: string[];
  menu: number;
  page: { status: number; policy: string; text: string };
  recents: unknown;
  refused: (string | null)[];
  handle: string;
}

let folder: string;
let booted: Booted;
beforeAll(async () => {
  await ensureBuild();
  folder = mkdtempSync(join(tmpdir(), 'plumbline-boot-'));
  const entry = join(import.meta.dirname, '../../dist/main/electron.js');
  const env = { ...process.env, PLUMBLINE_DATA: folder };
  const boot = join(import.meta.dirname, 'testing/boot.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [boot, entry], { env });
  booted = JSON.parse(stdout);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the built app sandboxes every page, opens its window on its own scheme and sets its menu', () => {
  expect(booted.sandboxed).toBe(true);
  expect(booted.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  expect(booted.loaded).toEqual(['app://bundle/']);
  expect(booted.menu).toBe(1);
});

it('its page comes with the policy and with the script that was built', () => {
  expect(booted.page.status).toBe(200);
  expect(booted.page.policy).toContain("default-src 'none'");
  expect(booted.page.text).toMatch(/<script type="module"[^>]* src="\.\/assets\//);
});

it('its page can call an operation over a port', () => {
  expect(booted.recents).toEqual([]);
});

it('a message from elsewhere, or one that is not as agreed, is refused with a code', () => {
  expect(booted.refused).toEqual(['FORBIDDEN', 'FORBIDDEN', 'INVALID']);
});

it('a file becomes a handle, and nothing else can be asked of the main process', () => {
  expect(booted.handle).toMatch(/^[0-9a-f-]{36}$/);
  expect(booted.handled.sort()).toEqual(['plumbline:file-handle', 'plumbline:pick-files']);
});
