import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Server, startServer } from './server.ts';
import { watchPage } from './watch-page.ts';

interface Fixtures {
  /** A fresh folder in which the server keeps everything. */
  dataFolder: string;
  server: Server;
}

/**
 * A test with the built app: a server on a fresh data folder and a random port, and a page that is already in. It fails
 * on anything that a page of ours must never do.
 */
export const test = base.extend<Fixtures>({
  // Playwright reads what a fixture depends on from this pattern, which must not be empty.
  dataFolder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  server: async ({ dataFolder }, use) => {
    const server = await startServer(dataFolder);
    await use(server);
    await server.stop();
  },
  page: async ({ page, server }, use) => {
    const troubles = await watchPage(page);
    await page.goto(server.url);
    await use(page);
    // Where a test has killed the server, whatever the page still asks for is cut off or refused, under many names.
    const cutOff = 'Failed to load resource: net::ERR_';
    const excused = (trouble: string) => server.process.killed && trouble.includes(cutOff);
    expect(
      troubles.filter((trouble) => !excused(trouble)),
      'console, policy and network',
    ).toEqual([]);
  },
});

export { expect };
