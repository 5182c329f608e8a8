/**
 * From starting the program to the first screen drawn in Chromium, beside a server that says hello in the same browser.
 * Run with: node bench/start.ts
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';
import { CACHE } from './support/app.ts';
import { heading, lineOf, type Times } from './support/measure.ts';

const STARTS = 10;
const root = join(import.meta.dirname, '..');
const cli = join(root, 'dist', 'main', 'cli.js');
const dataFolder = join(CACHE, 'start');

const HELLO = `
  const server = require('node:http').createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end('<!doctype html><title>Hello</title><main><h1>Hello</h1></main>');
  });
  server.listen(0, '127.0.0.1', () =>
    console.log(JSON.stringify({ url: 'http://127.0.0.1:' + server.address().port })));`;

/** Runs until something is to be seen, and answers how long that took from the start of the process. */
async function timed(
  browser: Browser,
  args: string[],
  seen: (page: Page) => Promise<unknown>,
): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const began = performance.now();
  const server = spawn(process.execPath, args, {
    env: { ...process.env, PLUMBLINE_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    await page.goto(await addressOf(server));
    await seen(page);
    return performance.now() - began;
  } finally {
    await context.close();
    server.kill();
    await once(server, 'exit');
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of server.stdout ?? []) {
    text += chunk;
    if (text.includes('\n')) return (JSON.parse(text) as { url: string }).url;
  }
  throw new Error('the server ended without an address');
}

async function starts(
  browser: Browser,
  args: string[],
  seen: (page: Page) => Promise<unknown>,
): Promise<Times> {
  const times: number[] = [];
  for (let i = -1; i < STARTS; i++) {
    const took = await timed(browser, args, seen);
    if (i >= 0) times.push(took);
  }
  return times.sort((a, b) => a - b);
}

const executablePath = findBrowser();
if (executablePath === undefined) {
  console.log('There is no Chromium here, so the first screen cannot be timed. Set CHROMIUM to its path.');
} else if (!existsSync(cli)) {
  console.log('The app is not built: run npm run build first.');
} else {
  mkdirSync(dataFolder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const drawn = (page: Page) => page.getByRole('heading').first().waitFor();
    const baseline = await starts(browser, ['-e', HELLO], drawn);
    const ours = await starts(browser, [cli, 'serve', '--json'], drawn);
    console.log(heading());
    console.log(lineOf({ name: 'start to first screen (hello from node)', times: ours, baseline }));
  } finally {
    await browser.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
