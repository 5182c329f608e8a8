import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answerBlindPart, expect, heading, open, press, test } from './support/review-workspace.ts';

/** Nothing for axe to find, in light and in dark, and nothing that makes the page scroll sideways. */
async function expectFine(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await page.screenshot({
      path: `test-results/review-${state}-${colorScheme}.png`,
      animations: 'disabled',
    });
  }
  await page.emulateMedia({ colorScheme: null });
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(over, `${state} does not scroll sideways`).toBeLessThanOrEqual(0);
}

test('every state of a case is accessible in light and dark', async ({ page }) => {
  await open(page, 'C-1');
  await expectFine(page, 'blind');
  await press(page, 'v');
  await expect(page.locator('header').getByText('for the lead')).toBeVisible();
  await press(page, 'Shift+V');
  await page.getByLabel('What should the lead know?').fill('Which line was meant?');
  await expectFine(page, 'noting');
  await press(page, 'Enter');
  await expect(page.getByText('Which line was meant?')).toBeVisible();
  await expectFine(page, 'flagged');
  await press(page, 's');
  await expectFine(page, 'skip');
  await press(page, '5');
  await expectFine(page, 'skip-other');
  await press(page, 'Escape', 'Escape', 'l');
  await expect(page.getByRole('complementary', { name: 'Cases' }).getByText('3 cases')).toBeVisible();
  await expectFine(page, 'list');
  await press(page, 'Escape', 'Escape', 'm');
  await expect(page.getByRole('complementary', { name: 'Cases like this one' })).toBeVisible();
  await expectFine(page, 'similar');
  await press(page, 'm', 'c');
  await expectFine(page, 'guidance');
  await press(page, 'c');
  await answerBlindPart(page);
  await expect(page.getByRole('region', { name: 'Packet as written' })).toBeVisible();
  await expectFine(page, 'packet');
  await press(page, '1', '1', '2', '3', '1', '2', '3', '3', '4', '2', '2', 'Control+Enter');
  await expect(page.getByText('CANARY-REASON')).toBeVisible();
  await expectFine(page, 'revealed');
  await press(page, 'r');
  await expect(page.getByText('You are editing after the reveal')).toBeVisible();
  await expectFine(page, 'editing');
  await press(page, 'Escape', 'y');
  await expect(page.getByRole('complementary', { name: 'Your last decisions' })).toBeVisible();
  await expectFine(page, 'history');
});

test('a case is marked for the lead, found by its mark, and the mark is undone with Z', async ({ page }) => {
  await open(page, 'C-2');
  await press(page, 'v');
  await expect(page.locator('header').getByText('for the lead')).toBeVisible();
  await page.reload();
  await expect(page.locator('header').getByText('for the lead')).toBeVisible();
  await press(page, 'l');
  const list = page.getByRole('complementary', { name: 'Cases' });
  await expect(list.getByText('3 cases')).toBeVisible();
  await expect(list.getByRole('button', { name: /marked for the lead/ })).toHaveCount(1);
  await press(page, 'Escape', 'Escape', 'z');
  await expect(page.locator('header').getByText('for the lead')).toHaveCount(0);
});

test('a case committed with Shift Enter is looked at again with Left', async ({ page }) => {
  await open(page, 'C-2');
  await press(page, '1', 'Shift+Enter');
  await expect(heading(page, 'C-2')).toHaveCount(0);
  await expect(page.getByText('Blind stage')).toBeVisible();
  await press(page, 'ArrowLeft');
  await expect(heading(page, 'C-2')).toBeVisible();
  await expect(page.getByText('CANARY-REWARD')).toBeVisible();
  await press(page, 'ArrowRight');
  await expect(page.getByText('Blind stage')).toBeVisible();
});
