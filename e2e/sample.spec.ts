import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** The sample workspace in its room "Sample", as somebody comes there who has never been. */
async function openRoom(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  // The first time it is made, which takes a while on a busy machine.
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { name: '3. Draw' })).toBeVisible();
}

/** Sizes are there for what is typed. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

test('a sample is planned, drawn, extended and taken back, and every step says what it does', async ({
  page,
}) => {
  await openRoom(page);
  await page.getByRole('radio', { name: 'Per side' }).check();
  await page.getByRole('textbox', { name: 'Escalated', exact: true }).fill('60');
  await page.getByRole('textbox', { name: 'Automated', exact: true }).fill('90');
  await page.getByRole('checkbox', { name: 'Reopened later' }).check();
  await expect(page.getByRole('rowheader', { name: /at risk/ }).first()).toBeVisible();
  await expect(page.getByText(/150.cases: 60 escalated and 90 automated/)).toBeVisible();
  await settled(page);

  const confirm = page.getByRole('checkbox', { name: 'Let these labelled cases fall out of the rates' });
  const draw = page.getByRole('button', { name: /^Draw 150.cases/ });
  await expect(draw).toBeDisabled();
  await confirm.check();
  await expect(draw).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /^150.cases are in the sample/ })).toBeVisible();

  await page.getByRole('textbox', { name: 'Automated', exact: true }).fill('120');
  const extend = page.getByRole('button', { name: /^Draw 30 more/ });
  await expect(extend).toBeEnabled();
  await extend.click();
  await expect(page.getByRole('heading', { name: /^180.cases are in the sample/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /extension/ })).toBeVisible();

  for (const width of [1100, 640]) {
    await page.setViewportSize({ width, height: 700 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  }

  await page.getByRole('button', { name: 'Take the last draw back' }).click();
  await expect(page.getByRole('heading', { name: /^150.cases are in the sample/ })).toBeVisible();
  await page.getByRole('button', { name: 'Take the last draw back' }).click();
  await expect(page.getByRole('heading', { name: /are in the sample/ })).toHaveCount(0);
});

test('the room is accessible with sizes by hand and a sample in force, in light and dark', async ({
  page,
}) => {
  // Axe looks at every cell of the tables, twice.
  test.slow();
  await openRoom(page);
  await page.getByRole('radio', { name: 'In all' }).check();
  const confirm = page.getByRole('checkbox', { name: 'Let these labelled cases fall out of the rates' });
  // What is confirmed holds for one plan: that of "in all", and not of the one before.
  const draw = page.getByRole('button', { name: /^Draw 400.cases/ });
  await expect(draw).toBeDisabled();
  await settled(page);
  await confirm.check();
  await expect(draw).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /are in the sample/ })).toBeVisible();
  await page.getByRole('radio', { name: 'By hand' }).check();
  await expect(page.getByRole('textbox', { name: /^Cases of automated/ }).first()).toBeVisible();
  await settled(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});
