import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { PageFiles } from '../page/page-files.ts';
import { startOnKeptPort } from './kept-port.ts';
import type { ServerOptions } from './server.ts';

let folder: string;
let options: ServerOptions;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-port-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '');
  options = { app: createApp({ dataFolder: folder }), page: new PageFiles(join(folder, 'page')) };
});
afterEach(() => {
  options.app.close();
  rmSync(folder, { recursive: true });
});

it('the port of the first start is used again, so that a browser knows its person again', async () => {
  const first = await startOnKeptPort(options);
  await first.close();
  const second = await startOnKeptPort(options);
  expect(second.port).toBe(first.port);
  await second.close();
});

it('while it is taken another one is used, and it is not forgotten', async () => {
  const first = await startOnKeptPort(options);
  const beside = await startOnKeptPort(options);
  expect(beside.port).not.toBe(first.port);
  await first.close();
  await beside.close();
  const later = await startOnKeptPort(options);
  expect(later.port).toBe(first.port);
  await later.close();
});

it.each(['', 'x', '22', '99999'])('a note that holds %j is not followed', async (note) => {
  writeFileSync(join(folder, 'browser-port'), note);
  const server = await startOnKeptPort(options);
  expect(server.port).toBeGreaterThan(1023);
  await server.close();
});
