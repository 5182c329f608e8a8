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
  const headline = page.getByRole('heading', { name: /of 70.accepted eval cases/ });
  await expect(headline).toHaveText(/^\d+ of 70.*with a redaction to review/);
  const leave = Number.parseInt((await headline.innerText()) ?? '', 10);
  await accessible(page);
  if (process.env.PICTURES) await takePictures(page, 'failures-export');
  await tabTo(page, page.getByRole('button', { name: /^Review it/ }).first());
  await page.keyboard.press('Enter');
  await giveName(page);
  await goThrough(page);
  await expect(headline).toHaveText(new RegExp(`^${leave + 1} of 70`));

  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('Meridian Mobile evals for promptfoo.yaml');
  const config = parse(readFileSync(await file.path(), 'utf8')) as { tests: unknown[]; providers: object[] };
  expect(config.tests).toHaveLength(leave + 1);
  expect(config.providers).toMatchObject([{ id: 'echo' }]);
  await expect(page.getByText(/Each is marked as exported\.$/)).toBeVisible();
  await expect(headline).toHaveText(/^None of 70/);
});

test('the criteria block is recorded with its examples, and says what another example changes', async ({
  page,
}) => {
  test.slow();
  await openView(page, 'Criteria');
  const block = page.getByRole('region', { name: 'Criteria block' });
  await expect(block).toContainText('3. **No progress.**');
  await expect(block).toContainText('[NAME_1]');
  await accessible(page);
  if (process.env.PICTURES) await takePictures(page, 'failures-criteria');
  await giveName(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Nothing has changed since version 1\.$/ })).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: /^Take another/ }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /It differs from version 1\.$/ })).toBeVisible();
  await page.keyboard.press('d');
  const changes = page.getByRole('list', { name: 'Lines that differ from version 1' });
  await expect(changes).toContainText('The customer asks for a person');
  await accessible(page);
});
