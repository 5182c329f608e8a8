import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });
test.slow();

test('the handoff view says what to add to the packet first, as a picture and as a table, by keyboard', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'd', 'Trends');
  await tabTo(page, page.getByRole('link', { name: 'Handoff', exact: true }));
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: 'What to add to the packet first' });
  await expect(list.getByRole('img', { name: /largest first: missing root cause/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sufficient handovers by week' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sufficient handovers by queue' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'How long handovers wait, by queue' })).toBeVisible();
  if (process.env.PICTURES)
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await takePictures(page, `handoff-${width}`, 'test-results/pictures');
    }
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await tabTo(page, list.getByRole('button', { name: 'View as table' }));
  await page.keyboard.press('Enter');
  const first = list.getByRole('row').nth(1);
  await expect(first).toContainText('Root cause');
  await expect(first).toContainText('survey-weighted');
  await tabTo(page, page.getByRole('checkbox', { name: /there in part as missing/ }));
  await page.keyboard.press('Space');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /there in part as missing/ })).toBeChecked();
});
