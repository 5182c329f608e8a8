import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });
test.slow();

async function openRoom(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'w', 'Weekly review');
  await expect(page.getByRole('region', { name: /What changes next/ })).toBeVisible();
}

/** Pictures for whoever asks for them, at both sizes the screens are drawn for. */
async function pictures(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await takePictures(page, `${name}-${width}`, 'test-results/pictures');
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('a decision is taken from the data, signed, taken back and brought again by keyboard alone', async ({
  page,
}) => {
  await openRoom(page);
  const week = page.getByRole('combobox', { name: 'Week' });
  const last = await week.inputValue();
  await pictures(page, 'weekly');

  // The week before, where a week later can show what came.
  await page.keyboard.press('ArrowLeft');
  await expect(week).not.toHaveValue(last);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.keyboard.press('3');
  await expect(page.getByRole('region', { name: /What changes next/ })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: /^Take: Always hand over/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What changes', { exact: true })).toBeFocused();
  await pictures(page, 'weekly-form');
  await tabTo(page, page.getByLabel('Owner'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Grace');
  await tabTo(page, page.getByLabel(/^By, in points/));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('8');
  await expect(page.getByText('A name is missing.')).toBeVisible();
  await tabTo(page, page.getByLabel('Signed by'));
  await page.keyboard.type('Ada');
  await page.keyboard.press('Control+Enter');
  const decided = page.getByRole('list', { name: 'Decided this week' });
  await expect(decided).toContainText('Handoff sufficient +8.0');
  await expect(decided).toContainText('Owner Grace. Signed by Ada');

  await page.keyboard.press('ArrowRight');
  await expect(week).toHaveValue(last);
  const came = page.getByRole('region', { name: 'What came of the last decision' });
  await expect(came).toContainText('Always hand over');
  await expect(came).toContainText('cannot tell yet');
  await pictures(page, 'weekly-came');

  await page.keyboard.press('z');
  await expect(came).toContainText('No earlier week has recorded a decision');
  await page.keyboard.press('Shift+Z');
  await expect(came).toContainText('Always hand over');
});

test('“no change” is a decision too: it needs its rule and a name, and can be changed', async ({ page }) => {
  await openRoom(page);
  await tabTo(page, page.getByRole('button', { name: 'Take: No change' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Signed by'));
  await page.keyboard.type('Ada');
  await page.keyboard.press('Control+Enter');
  const decided = page.getByRole('list', { name: 'Decided this week' });
  await expect(decided).toContainText('No change');
  await tabTo(page, decided.getByRole('button', { name: 'Change' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Owner'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Ben');
  await tabTo(page, page.getByLabel('Signed by'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Ada');
  await page.keyboard.press('Control+Enter');
  await expect(decided).toContainText('Owner Ben');
  await expect(decided.getByRole('listitem')).toHaveCount(1);
});

test('the room with its form is accessible in light and dark', async ({ page }) => {
  await openRoom(page);
  await page.getByRole('button', { name: 'Take: something else' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});
