import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });
test.slow();

const form = (page: Page) => page.getByRole('region', { name: 'Eval case' });
const chosen = (page: Page) => page.getByRole('list', { name: 'Failures in the queue' }).locator('[aria-current]');

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

test('failures become eval cases or are left out by keyboard alone, and undo brings back what was done before a reload', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'f', 'Failures');
  await tabTo(page, page.getByRole('link', { name: 'Queue', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.type('Grace');
  await page.keyboard.press('Enter');

  // The first that nobody has begun.
  await expect(form(page)).toBeVisible();
  while (!(await page.getByText('Nobody has taken it').isVisible())) {
    const before = await chosen(page).innerText();
    await page.keyboard.press('ArrowRight');
    await expect(chosen(page)).not.toHaveText(before);
    await expect(form(page)).toBeVisible();
  }
  const failure = await chosen(page).innerText();
  await pictures(page, 'curation-open');
  await page.keyboard.press('Control+Enter');
  const behaviour = page.getByLabel('Expected behaviour');
  await expect(behaviour).toBeFocused();
  await page.keyboard.type('Look the line up before giving up.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.keyboard.type('get_line.line_id == "L1002"');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The agent asks which line is meant.');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Criterion 1')).toHaveAccessibleDescription(/the failed run breaks it/);
  await pictures(page, 'curation-written');
});
