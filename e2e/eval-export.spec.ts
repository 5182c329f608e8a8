import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

async function openView(page: Page, view: string): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'f', 'Failures');
  await page.getByRole('link', { name: view, exact: true }).click();
}

async function accessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Goes through the redaction of the case on screen, replacement by replacement. */
async function goThrough(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Review each/ }).click();
  const place = page.getByText(/^1 of \d+$/);
  await expect(place).toBeVisible();
  const values = Number((await place.innerText()).replace(/^1 of /, ''));
  for (let at = 2; at <= values; at++) {
    await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`^${at} of ${values}$`))).toBeVisible();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('reviewed, may leave')).toBeVisible();
}

async function giveName(page: Page): Promise<void> {
  const name = page.getByPlaceholder('Your name');
  await name.fill('Ada');
  await name.press('Enter');
  await expect(name).toHaveCount(0);
}

test('an eval case leaves once its redaction was gone through, and stays the next time', async ({ page }) => {
  test.slow();
  await openView(page, 'Export');
  await expect(page.getByText(/^None of 70.accepted eval cases leaves for promptfoo\./)).toBeVisible();
  await accessible(page);
  const first = page.getByRole('button', { name: /^Review it/ }).first();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await giveName(page);
  await goThrough(page);
  await expect(page.getByText(/^1 of 70.accepted eval cases leave for promptfoo\./)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  const example = page.getByRole('region', { name: /^E-\d+ as promptfoo gets it$/ }).last();
  await expect(example).toContainText('llm-rubric');
  if (process.env.PICTURES) await takePictures(page, 'failures-export');

  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('Meridian Mobile evals for promptfoo.yaml');
  const config = parse(readFileSync(await file.path(), 'utf8')) as { tests: unknown[]; providers: object[] };
  expect(config.tests).toHaveLength(1);
  expect(config.providers).toMatchObject([{ id: 'echo' }]);
  await expect(page.getByText(/holds 1.eval case\. Each is marked as exported\./)).toBeVisible();
  await expect(page.getByText(/^None of 70.accepted eval cases leaves for promptfoo\./)).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Meridian Mobile evals for promptfoo' }),
  ).toBeVisible();
});

test('the criteria block takes redacted examples, is recorded, and says what a new version changes', async ({
  page,
}) => {
  test.slow();
  await openView(page, 'Criteria');
  const block = page.getByRole('region', { name: 'Criteria block' });
  await expect(block).toContainText('3. **No progress.**');
  await expect(page.getByText(/^0.examples from 8.adjudicated cases, about [\d,]+ tokens/)).toBeVisible();
  await accessible(page);
  await giveName(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Nothing has changed since version 1\.$/)).toBeVisible();

  await page
    .getByRole('button', { name: /^Review that of/ })
    .first()
    .click();
  await goThrough(page);
  await expect(
    page.getByText(/^1.example from 8.adjudicated cases.*It differs from version 1\.$/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(block).toBeVisible();
  await page.keyboard.press('d');
  const changes = page.getByRole('list', { name: 'Lines that differ from version 1' });
  await expect(changes).toContainText('## Examples');
  await accessible(page);
  if (process.env.PICTURES) await takePictures(page, 'failures-criteria');
});
