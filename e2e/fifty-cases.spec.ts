import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Server, startServer } from './support/server.ts';
import { test as base, expect } from './support/test.ts';

const cli = join(import.meta.dirname, '../dist/main/cli.js');
const DATA = join(import.meta.dirname, '../../shared/data/tau2-bench');
const FILES = [
  'gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz',
  'gpt-4.1_telecom_no-user_gpt-4.1_1trials.json.gz',
];
const CASES = 50;
/** Most presses for a case that the agent resolved well, and for a handover with all nine elements of its packet. */
const BUDGET = { resolution: 2, escalation: 20 };

interface Workspace {
  readonly path: string;
  readonly run: (...args: string[]) => void;
}

/** A workspace with real runs, and the command line beside it. */
const test = base.extend<{ workspace: Workspace }>({
  workspace: async ({ dataFolder }, use) => {
    const path = join(dataFolder, 'fifty.plumbline');
    const run = (...args: string[]) =>
      void execFileSync(process.execPath, [cli, ...args], {
        env: { ...process.env, PLUMBLINE_DATA: dataFolder },
        stdio: 'pipe',
      });
    run('create', path);
    for (const file of FILES) run('import', path, join(DATA, file));
    await use({ path, run });
  },
  server: async ({ dataFolder, workspace }, use) => {
    const server = await startServer(dataFolder, workspace.path);
    await use(server);
    if (server.process.exitCode === null && server.process.signalCode === null) await server.stop();
  },
});

const shownId = (page: Page) => page.getByRole('heading', { level: 1 });
const focused = (page: Page) => page.locator('section[data-focused="true"] h3');

/** Goes to the review by keyboard, under a name that is asked once. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  const name = page.getByLabel('Your name');
  const stage = page.getByText('Blind stage');
  await expect(name.or(stage)).toBeVisible();
  if (await name.isVisible()) {
    await name.fill('Ana Lima');
    await page.keyboard.press('Enter');
  }
  await expect(stage).toBeVisible();
}

/** Judges the case on screen and goes on to the next one; how many keys it took. */
async function judge(page: Page): Promise<{ escalated: boolean; presses: number }> {
  let presses = 0;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    presses += keys.length;
  };
  const escalated = (await page.getByRole('radio', { name: 'True escalation' }).count()) > 0;
  await press('1');
  if (escalated) {
    await press('3', 'Enter', '2', '3', '3', '2');
    await expect(focused(page)).toHaveText(/Handoff packet/);
    await press('1', '1', '2', '3', '1', '2', '3', '3', '4', '2', '2');
  }
  await press('Shift+Enter');
  return { escalated, presses };
}

/** The labels as exported, without the stamps of the events that hold them. */
function labels({ path, run }: Workspace, dataFolder: string): string {
  const out = join(dataFolder, 'labels.jsonl');
  run('labels', 'export', path, '--out', out);
  return readFileSync(out, 'utf8').replaceAll(/"(recordedAt|eventId)":"[^"]*"/g, '"$1":""');
}

test.skip(!existsSync(DATA), 'the public runs are not on this machine');

test(`${CASES} real cases are judged with the keyboard alone, undone, and done again after a restart`, async ({
  page,
  server,
  workspace,
  dataFolder,
}) => {
  test.setTimeout(900_000);
  await begin(page);
  const judged: string[] = [];
  const tally = { resolution: [] as number[], escalation: [] as number[] };
  while (judged.length < CASES) {
    const id = await shownId(page).innerText();
    const { escalated, presses } = await judge(page);
    tally[escalated ? 'escalation' : 'resolution'].push(presses);
    await expect(shownId(page)).not.toHaveText(id);
    await expect(page.getByText('Blind stage')).toBeVisible();
    judged.push(id);
  }
  expect(tally.resolution.length).toBeGreaterThan(10);
  expect(tally.escalation.length).toBeGreaterThan(5);
  expect(Math.max(...tally.resolution)).toBeLessThanOrEqual(BUDGET.resolution);
  expect(Math.max(...tally.escalation)).toBeLessThanOrEqual(BUDGET.escalation);
  const first = labels(workspace, dataFolder);
  expect(first.trim().split('\n')).toHaveLength(CASES);

  for (const id of judged.toReversed()) {
    await page.keyboard.press('z');
    await expect(shownId(page)).toHaveText(id);
    await expect(page.getByText('Blind stage')).toBeVisible();
  }
  await page.keyboard.press('z');
  await expect(page.getByText('Nothing to undo').first()).toBeVisible();
  expect(() => labels(workspace, dataFolder)).toThrow('There are no labels to export yet.');

  await page.goto('about:blank');
  await server.stop();
  const again: Server = await startServer(dataFolder, workspace.path);
  try {
    await page.goto(again.url);
    await begin(page);
    for (const id of judged) {
      await page.keyboard.press('Shift+Z');
      await expect(shownId(page)).toHaveText(id);
      await expect(page.getByText('Revealed', { exact: true })).toBeVisible();
    }
    expect(labels(workspace, dataFolder)).toBe(first);
    await page.goto('about:blank');
  } finally {
    await again.stop();
  }
});
