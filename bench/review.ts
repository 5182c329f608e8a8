/**
 * What a reviewer feels in the browser: from the key that commits to the next case on screen, among a million cases; and
 * the frames while a transcript of ten thousand turns goes by. Run with: node bench/review.ts [cases]
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startServer } from '../e2e/support/server.ts';
import { findBrowser } from '../scripts/find-browser.mjs';
import { CACHE, startApp } from './support/app.ts';
import { heading, lineOf, percentile, type Times } from './support/measure.ts';
import { importTable, openMillion } from './support/million.ts';

const CASES = Number(process.argv[2] ?? 1_000_000);
const COMMITS = 200;
/** A page that asks for nothing for so long, in milliseconds, has read what the last commit changed: it waits for 250 first. */
const READING = 400;
const FRAMES = 600;
const TURNS = 10_000;

/** The workspaces, made by the app and let go of again. */
async function makeWorkspaces(): Promise<{ million: string; long: string }> {
  const app = await startApp();
  try {
    const million = await openMillion(app, CASES);
    const long = join(CACHE, `long-${Date.now()}.plumbline`);
    await app.client.workspaces.create({ name: 'Long', handle: app.context.files.issue(long) });
    const file = join(CACHE, 'long.jsonl');
    writeFileSync(file, `${JSON.stringify(longCase())}\n`);
    await importTable(app, file, true);
    await app.client.workspaces.close();
    return { million, long };
  } finally {
    app.close();
  }
}

/** Ten thousand turns, every fourth of them from right to left, and one of 150 kB in the middle. */
function longCase(): object {
  const said = [
    'Please look at order',
    'I see it here, one moment for order',
    'مرحبا، رقم الطلب',
    'Still waiting for order',
  ];
  const messages = Array.from({ length: TURNS }, (_, n) => ({
    role: n % 2 === 0 ? 'user' : 'assistant',
    content:
      n === TURNS / 2
        ? 'A long line of words, once more. '.repeat(4600)
        : `${said[n % 4]} ${n}. 😀`.repeat(1 + (n % 5)),
  }));
  return { conversation_id: 'L-1', outcome: 'automated', topic: 'Long', messages };
}

async function enter(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByLabel('Your name').fill('Cleo');
  await page.keyboard.press('Enter');
  await page.getByText('Blind stage').waitFor();
  return page;
}

/** Longest wait for what a key leads to, in milliseconds: whatever takes longer is a fault and not a figure. */
const PATIENCE = 30_000;

/**
 * Milliseconds from a key, as the page gets it, until the page has drawn what it leads to: another case's heading, or,
 * for the baseline, another turn that is the current one.
 */
function timeKey(page: Page, key: { key: string; shiftKey?: boolean }, watched: string): Promise<number> {
  return page.evaluate(
    ([pressed, selector, patience]) =>
      new Promise<number>((resolve, reject) => {
        const text = () => document.querySelector(selector)?.textContent;
        const before = text();
        const began = performance.now();
        const look = () => {
          if (text() !== before && text() !== undefined)
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
          else if (performance.now() - began > patience)
            reject(new Error(`${pressed.key} led nowhere: ${document.querySelector('main')?.textContent}`));
          else requestAnimationFrame(look);
        };
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }),
        );
        look();
      }),
    [key, watched, PATIENCE] as const,
  );
}

/** Resolves once the page has asked for nothing since the last commit's figures were read again. */
function quietness(page: Page): () => Promise<void> {
  const asked = new Set<unknown>();
  let changed = performance.now();
  const note = (change: () => void) => {
    change();
    changed = performance.now();
  };
  page.on('request', (request) => note(() => asked.add(request)));
  page.on('requestfinished', (request) => note(() => asked.delete(request)));
  page.on('requestfailed', (request) => note(() => asked.delete(request)));
  return async () => {
    while (asked.size > 0 || performance.now() - changed < READING)
      await new Promise((go) => setTimeout(go, 20));
  };
}

async function committing(browser: Browser, path: string): Promise<void> {
  const server = await startServer(CACHE, path);
  try {
    const page = await enter(browser, server.url);
    const quiet = quietness(page);
    const read = async () => quiet();
    const atOnce = async () => undefined;
    await commits(
      page,
      'commit to the next case on screen, each case read (a key that moves the focus)',
      read,
      100,
    );
    await commits(page, 'the same without reading: as fast as the screen lets one', atOnce);
    await page.close();
  } finally {
    await server.stop();
  }
}

async function commits(page: Page, name: string, before: () => Promise<void>, aim?: number): Promise<void> {
  const times: number[] = [];
  const focus: number[] = [];
  while (times.length < COMMITS) {
    if ((await page.getByRole('radio', { name: 'Correct resolution' }).count()) === 0) {
      await timeKey(page, { key: 'ArrowRight' }, 'h1');
      continue;
    }
    await before();
    // The baseline: a key that leads to another question, drawn in the same page.
    focus.push(await timeKey(page, { key: '1' }, 'section[data-focused="true"] h3'));
    await before();
    times.push(await timeKey(page, { key: 'Enter', shiftKey: true }, 'h1'));
    await page.getByText('Blind stage').waitFor();
  }
  print(name, times, focus, aim);
}

/** Milliseconds of each frame while something moves once per frame. As text: the page's policy lets none be made there. */
function frames(page: Page, move: string, count: number): Promise<number[]> {
  return page.evaluate(`new Promise((resolve) => {
    const times = [];
    let last = performance.now();
    const tick = (now) => {
      times.push(now - last);
      last = now;
      if (times.length > ${count}) return resolve(times.slice(1));
      ${move};
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  })`);
}

const NEXT_TURN = `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }))`;

async function scrolling(browser: Browser, path: string): Promise<void> {
  const server = await startServer(CACHE, path);
  try {
    const plain = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const rows = Array.from({ length: TURNS }, (_, n) => `<p>Turn ${n}. Please look at the order.</p>`).join(
      '',
    );
    await plain.setContent(`<main>${rows}</main>`);
    const baseline = await frames(plain, 'scrollBy(0, 60)', FRAMES);
    await plain.close();
    const page = await enter(browser, server.url);
    print(
      `a frame while J goes through ${TURNS} turns (a plain page)`,
      await frames(page, NEXT_TURN, FRAMES),
      baseline,
    );
    const scroll = `document.querySelector('#transcript').scrollBy(0, 2400)`;
    print('a frame while the transcript is scrolled fast', await frames(page, scroll, FRAMES), baseline);
    await page.evaluate(`document.querySelector('#transcript').scrollTo(0, 0)`);
    const end = `const it = document.querySelector('#transcript'); it.scrollTo(0, Math.random() * it.scrollHeight)`;
    print('a frame while it is thrown anywhere, past the 150 kB', await frames(page, end, 120), baseline);
    await page.close();
  } finally {
    await server.stop();
  }
}

function print(name: string, times: Times, baseline: Times, aim?: number): void {
  const sorted = (one: Times) => [...one].sort((a, b) => a - b);
  const line = {
    name,
    times: sorted(times),
    baseline: sorted(baseline),
    ...(aim === undefined ? {} : { aim }),
  };
  console.log(lineOf(line));
  const longest = (one: Times) => `${percentile(one, 1).toFixed(1)} ms`;
  console.log(`  the longest took ${longest(line.times)}, of the baseline ${longest(line.baseline)}`);
}

console.log('Milliseconds; in brackets the baseline, measured in the same run. Ratio of the medians.\n');
const { million, long } = await makeWorkspaces();
const executablePath = findBrowser();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
try {
  console.log(heading());
  await scrolling(browser, long);
  await committing(browser, million);
} finally {
  await browser.close();
  for (const suffix of ['', '-wal', '-shm', '-labels']) rmSync(long + suffix, { force: true });
}
