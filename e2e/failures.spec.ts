import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const list = (page: Page) => page.getByRole('list', { name: 'Clusters' });
const chosen = (page: Page) => list(page).locator('[aria-current="true"]');
const clusters = (page: Page) => list(page).locator('[data-entry]');

async function openFailures(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'f', 'Failures');
  await expect(chosen(page)).toBeVisible();
}

/** Puts a name to what is curated, as anybody does once. */
async function sayWho(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Grace Osei');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Expected behaviour')).toBeVisible();
  await page.keyboard.press('Escape');
}

async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: null });
}

test('clusters are gone through, named, merged and split by keyboard, and each change is taken back', async ({
  page,
}) => {
  test.slow();
  await openFailures(page);
  await sayWho(page);
  const found = await clusters(page).count();
  expect(found).toBeGreaterThan(4);
  await expect(page.getByRole('link', { name: /^Failures/ })).toContainText(/\d/);
  await expect(chosen(page)).toContainText(/\d+ of \d+ in evals/);
  await expectAccessibleInBoth(page);

  const first = await chosen(page).textContent();
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).not.toHaveText(first ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toHaveText(first ?? '');
  await expect(page.getByRole('heading', { name: 'Representative' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Contrasting case' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { name: 'Representative' })).toBeVisible();

  await page.keyboard.press('r');
  await page.getByLabel('Name of the cluster').fill('Handed over before the look-up');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toContainText('Handed over before the look-up');
  await page.keyboard.press('z');
  await expect(chosen(page)).toHaveText(first ?? '');

  await page.keyboard.press('m');
  await page.getByRole('combobox', { name: 'Goes into' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(clusters(page)).toHaveCount(found - 1);
  await page.keyboard.press('z');
  await expect(clusters(page)).toHaveCount(found);

  await page.keyboard.press('s');
  const split = page.getByRole('button', { name: /^Split off/ });
  await expect(split).toBeEnabled();
  await expectAccessible(page);
  await tabTo(page, split);
  await page.keyboard.press('Enter');
  await expect(clusters(page)).toHaveCount(found + 1);
  await page.keyboard.press('z');
  await expect(clusters(page)).toHaveCount(found);
  if (process.env.PICTURES) await picture(page);
});

/** A cluster that somebody named, with a case that is still to be written up. */
async function picture(page: Page): Promise<void> {
  await page.keyboard.press('r');
  await page.getByLabel('Name of the cluster').fill('Handed over before the look-up');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toContainText('Handed over before the look-up');
  for (let step = 0; step < 3; step++) await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Open case' })).toBeVisible();
  await expect(page.getByText(/^\d+\s+replacements/)).toBeVisible();
  await page.mouse.move(0, 0);
  await takePictures(page, 'failures');
}

test('an open failure becomes an eval case in a few keys, its cluster is covered one more, and that is taken back', async ({
  page,
}) => {
  test.slow();
  await openFailures(page);
  await sayWho(page);
  const inEvals = async () =>
    Number(/(\d+) of \d+ in evals/.exec((await chosen(page).textContent()) ?? '')?.[1]);
  const before = await inEvals();
  for (const role of ['Contrasting case', 'Contrasting case', 'Open case']) {
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { name: role })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: /^Accept/ })).toBeVisible();
  await page.keyboard.press('b');
  await page.getByLabel('Expected behaviour').fill('Looks the cause up before anything else.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.keyboard.type('Names the cause to the customer.');
  await page.keyboard.press('Control+Enter');
  await expect(chosen(page)).toContainText(`${before + 1} of `);
  await page.keyboard.press('z');
  await expect(chosen(page)).toContainText(`${before} of `);
  await expect(page.getByLabel('Expected behaviour')).toHaveValue(/Looks the cause up/);

  await page.getByRole('combobox', { name: 'Failures' }).click();
  await page.getByRole('option', { name: 'Missed escalations' }).click();
  await page.getByRole('combobox', { name: 'Weeks' }).click();
  await page.getByRole('option', { name: 'Last 4 weeks' }).click();
  await expect(page.getByText('Fewer than 12 failures are read one by one')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Failures' }).locator('[aria-current="true"]')).toBeVisible();
});

test('every view of the room is accessible in light and dark and fits the smallest window', async ({
  page,
}) => {
  test.slow();
  await openFailures(page);
  const views = page.getByRole('navigation', { name: 'Views of failures' }).getByRole('link');
  const names = await views.allTextContents();
  expect(names).toEqual(['Clusters', 'Queue', 'Conduct', 'Abandons', 'Coverage', 'Criteria', 'Export']);
  for (const name of names.slice(1)) {
    await test.step(name, async () => {
      await page.setViewportSize({ width: 1100, height: 700 });
      await views.filter({ hasText: name }).click();
      await expect(views.filter({ hasText: name })).toHaveAttribute('aria-current', 'page');
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await over()).toBeLessThanOrEqual(0);
      await expectAccessibleInBoth(page);
    });
  }
});

test('a workspace without labels is told what makes a case a failure', async ({ page }) => {
  await page.getByRole('button', { name: /^Import your cases/ }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'f', 'Failures');
  await expect(page.getByRole('heading', { name: 'No capability escalations labelled yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Judge cases' }).click();
  await expect(page).toHaveURL(/#\/review/);
});
