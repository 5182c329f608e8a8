import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../app.ts';
import { cancelledJobsGone } from '../../jobs/run-job.ts';
import { PageFiles } from '../../page/page-files.ts';
import { startServer } from '../server.ts';

/** A server on a fresh data folder with a page of two files, and its token. */
export async function runningServer(options: { uploadLimit?: number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-http-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, 'page', 'assets', 'app.js'), 'export {};');
  const dataFolder = join(folder, 'data');
  const app = createApp({ dataFolder });
  const presented: number[] = [];
  const page = new PageFiles(join(folder, 'page'));
  const server = await startServer({
    app,
    page,
    onCodePresented: () => presented.push(presented.length),
    ...options,
  });
  const origin = `http://127.0.0.1:${server.port}`;
  const usedCode = new URL(server.launchUrl()).hash.slice('#code='.length);
  const session = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: usedCode }),
  });
  const { token } = (await session.json()) as { token: string };
  return {
    app,
    page,
    server,
    origin,
    token,
    usedCode,
    dataFolder,
    presented,
    async close() {
      await server.close();
      app.close();
      await cancelledJobsGone();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
