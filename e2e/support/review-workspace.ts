import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { AUTOMATED, asJsonLines, ESCALATED, MONSTER } from './review-cases.ts';
import { startServer } from './server.ts';
import { test as base, expect } from './test.ts';

export const cli = join(import.meta.dirname, '../../dist/main/cli.js');

/** A workspace with the cases made by hand, opened by the server of the test. */
export const test = base.extend<{ workspace: string }>({
  workspace: async ({ dataFolder }, use) => {
    const workspace = join(dataFolder, 'review.plumbline');
    const file = join(dataFolder, 'cases.jsonl');
    writeFileSync(file, asJsonLines([ESCALATED, AUTOMATED, MONSTER]));
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [cli, ...args], {
        env: { ...process.env, PLUMBLINE_DATA: dataFolder },
        stdio: 'pipe',
      });
    run('create', workspace);
    run('import', workspace, file);
    await use(workspace);
  },
  server: async ({ dataFolder, workspace }, use) => {
    const server = await startServer(dataFolder, workspace);
    await use(server);
    await server.stop();
  },
});

export { expect };

export const heading = (page: Page, id: string) => page.getByRole('heading', { level: 1, name: id });

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes to the review of one case by keyboard and address, as a reviewer whose name is asked once. */
export async function open(page: Page, id: string): Promise<void> {
  await page.getByRole('navigation').waitFor();
  await press(page, 'g', 'r');
  await page.getByLabel('Your name').fill('Ana Lima');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^C-\d$/ })).toBeVisible();
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/review/${id}`);
  await expect(heading(page, id)).toBeVisible();
  await expect(page.getByText('Blind stage')).toBeVisible();
}

/** Verdict, severity, grounds, type and conduct of the escalated case. */
export async function answerBlindPart(page: Page): Promise<void> {
  await press(page, '2', '2', '3', 'Enter', '2', '3', '2', '2');
}
