import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDb } from '../db/open-db.ts';
import { runningServer } from './testing/running-server.ts';

let running: Awaited<ReturnType<typeof runningServer>>;
beforeEach(async () => {
  running = await runningServer({ uploadLimit: 1024 ** 2 });
});
afterEach(() => running.close());

function upload(body: BodyInit, name: string, headers: Record<string, string> = {}) {
  return fetch(`${running.origin}/upload`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${running.token}`,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      ...headers,
    },
    body,
  });
}

async function fileOf(response: Response) {
  const { handle, name } = (await response.json()) as { handle: string; name: string };
  return { ...running.app.context.files.resolve(handle), given: name };
}

it('a file arrives byte by byte under its own name, readable by its owner alone', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  const file = await fileOf(await upload(bytes, 'Fälle März.csv'));
  expect(file.given).toBe('Fälle März.csv');
  expect(file.name).toBe('Fälle März.csv');
  expect(Buffer.compare(readFileSync(file.path), bytes)).toBe(0);
  expect(statSync(file.path).mode & 0o077).toBe(0);
  expect(statSync(dirname(file.path)).mode & 0o077).toBe(0);
});

it.each(['../../evil.csv', '..\\..\\evil.csv', '/etc/evil.csv', 'a\0/evil.csv'])(
  'a file called %j is taken as evil.csv and stays in the upload folder',
  async (name) => {
    const file = await fileOf(await upload('x', name));
    expect(file.name).toBe('evil.csv');
    expect(dirname(dirname(file.path))).toBe(join(running.dataFolder, 'uploads'));
  },
);

it.each(['', '..', 'x'.repeat(300)])('a file called %j is refused', async (name) => {
  expect((await upload('x', name)).status).toBe(400);
});

it('a name that is not well encoded is refused', async () => {
  expect((await upload('x', 'x', { 'x-file-name': '%zz' })).status).toBe(400);
});

it('a file over the limit is refused and leaves nothing behind', async () => {
  expect((await upload(new Uint8Array(1024 ** 2 + 1), 'big.csv')).status).toBe(413);
  const uploads = join(running.dataFolder, 'uploads');
  expect(
    readdirSync(uploads, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  ).toEqual([]);
});

it('a file over the limit that does not say its length is refused while it is read', async () => {
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
  });
  const init = {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: {
      authorization: `Bearer ${running.token}`,
      'content-type': 'application/octet-stream',
      'x-file-name': 'x.csv',
    },
  };
  const answer = await fetch(`${running.origin}/upload`, init as RequestInit).then(
    ({ status }) => status,
    () => 'closed',
  );
  expect([413, 'closed']).toContain(answer);
});

it('uploads are gone when the server has stopped', async () => {
  const { path } = await fileOf(await upload('x', 'cases.csv'));
  await running.server.close();
  expect(existsSync(path)).toBe(false);
});

it('a workspace that is uploaded stays, under a name that was free', async () => {
  const source = join(running.dataFolder, 'source.db');
  openDb(source, { create: true }).close();
  const bytes = readFileSync(source);
  const paths = [];
  for (const _ of [1, 2]) paths.push((await fileOf(await upload(bytes, 'team.plumbline'))).path);
  expect(paths).toEqual([
    join(running.dataFolder, 'team.plumbline'),
    join(running.dataFolder, 'team 2.plumbline'),
  ]);
  await running.server.close();
  expect(paths.every(existsSync)).toBe(true);
});

it('a file that only calls itself a workspace is an upload like any other', async () => {
  const { path } = await fileOf(await upload('hello', 'team.plumbline'));
  expect(dirname(dirname(path))).toBe(join(running.dataFolder, 'uploads'));
});
