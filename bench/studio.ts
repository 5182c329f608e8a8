/**
 * What a team lead feels in the threshold studio: how soon a trial cut that is moved has its words and its place, at
 * ten thousand labels; and whether the app still answers while the bands of a hundred thousand are computed.
 * Run with: node bench/studio.ts [labels of the drag] [labels of the bands]
 */
import { rmSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startServer } from '../e2e/support/server.ts';
import { findBrowser } from '../scripts/find-browser.mjs';
import { CACHE, startApp } from './support/app.ts';
import { makeLabelled } from './support/labelled.ts';
import { heading, lineOf, measure, percentile, type Times } from './support/measure.ts';

const DRAGGED = Number(process.argv[2] ?? 10_000);
const BANDED = Number(process.argv[3] ?? 100_000);
const STEPS = 400;
/** One frame of a screen that draws sixty a second. */
const FRAME = 16;

const QUESTION = { signal: 'confidence', costs: { missed: 38, needless: 6.4 }, current: 0.8 };

/**
 * Milliseconds of so many key presses, each until the page has changed and is laid out anew. As text: the page's
 * policy lets none be made there.
 */
function steps(page: Page, target: string, watched: string): Promise<number[]> {
  return page.evaluate(`new Promise((resolve) => {
    const target = document.querySelector(${JSON.stringify(target)});
    const times = [];
    const press = () => {
      const key = Math.floor(times.length / 20) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
      const began = performance.now();
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      // What React does for a key is done when the microtasks are.
      queueMicrotask(() => setTimeout(() => {
        document.querySelector(${JSON.stringify(watched)}).getBoundingClientRect();
        times.push(performance.now() - began);
        if (times.length >= ${STEPS}) return resolve(times);
        requestAnimationFrame(press);
      }));
    };
    requestAnimationFrame(press);
  })`);
}

/** Milliseconds between the frames while the cut moves at every one of them. */
function frames(page: Page, move: string): Promise<number[]> {
  return page.evaluate(`new Promise((resolve) => {
    const times = [];
    let last = performance.now();
    const tick = (now) => {
      times.push(now - last);
      last = now;
      if (times.length > ${STEPS}) return resolve(times.slice(1));
      const key = Math.floor(times.length / 20) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
      ${move};
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  })`);
}

const BOB = '[role="slider"][aria-label="Trial cut"]';

async function dragging(browser: Browser, path: string): Promise<void> {
  const server = await startServer(CACHE, path);
  try {
    const plain = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // The baseline: a page that writes one number for a key, as little as any page can do.
    await plain.setContent(`<main tabindex="0"><output>0</output></main>`);
    await plain.evaluate(`document.querySelector('main').addEventListener('keydown', () => {
      document.querySelector('output').textContent = String(Math.random());
    })`);
    const baseline = await steps(plain, 'main', 'output');
    const still = await frames(plain, `document.querySelector('output').textContent = String(Math.random())`);
    await plain.close();

    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.url);
    await page.getByRole('navigation').waitFor();
    await page.locator('a[href$="thresholds"]').click();
    await page.getByLabel('Needless handover').fill('6.4');
    await page.getByLabel('Missed escalation').fill('38');
    await page.locator(BOB).waitFor({ timeout: 120_000 });
    await page.waitForLoadState('networkidle');
    print(
      `a trial cut at ${DRAGGED} labels, from key to layout (a page of one number)`,
      await steps(page, BOB, BOB),
      baseline,
      FRAME,
    );
    const move = `document.querySelector('${BOB}').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`;
    print('a frame while the cut moves at every one', await frames(page, move), still);
    await page.close();
  } finally {
    await server.stop();
  }
}

async function bands(): Promise<string> {
  const app = await startApp();
  try {
    const path = await makeLabelled(app, BANDED);
    const ping = () => app.client.workspaces.current();
    const idle = await measure(200, ping);
    const began = performance.now();
    let goesOn = true;
    const sweep = app.client.thresholds.sweep(QUESTION).finally(() => {
      goesOn = false;
    });
    const busy: number[] = [];
    while (goesOn) {
      const asked = performance.now();
      await ping();
      busy.push(performance.now() - asked);
      await new Promise((go) => setTimeout(go, 5));
    }
    const { advice } = await sweep;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    print(`an answer of the app while ${BANDED} labels are swept (nothing else going on)`, busy, idle, 50);
    console.log(
      `  the sweep took ${seconds} s on the analysis thread: ${advice.n} labels, ${advice.curve.length} cuts, ${advice.resamples} resamples`,
    );
    return path;
  } finally {
    app.close();
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
  console.log(`  the longest took ${percentile(line.times, 1).toFixed(1)} ms`);
}

console.log('Milliseconds; in brackets the baseline, measured in the same run. Ratio of the medians.\n');
const app = await startApp();
const dragged = await makeLabelled(app, DRAGGED).finally(() => app.close());
const executablePath = findBrowser();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const made = [dragged];
try {
  console.log(heading());
  await dragging(browser, dragged);
  made.push(await bands());
} finally {
  await browser.close();
  for (const path of made) for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}
