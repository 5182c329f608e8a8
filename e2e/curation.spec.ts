import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });
test.slow();

const form = (page: Page) => page.getByRole('region', { name: 'Eval case' });
const chosen = (page: Page) =>
  page.getByRole('list', { name: 'Failures in the queue' }).locator('[aria-current]');

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
  const open = page.getByText('Nobody has taken it');
  await expect(form(page)).toBeVisible();
  while (!(await open.isVisible())) {
    const before = await chosen(page).innerText();
    await page.keyboard.press('ArrowRight');
    await expect(chosen(page)).not.toHaveText(before);
    await expect(form(page)).toBeVisible();
  }
  const left = Number(await chosen(page).evaluate((line) => line.closest('ul')?.children.length));
  const waiting = (failures: number) =>
    expect(page.getByText(`${failures}\u00a0failures, oldest label first`)).toBeVisible();
  await waiting(left);
  await pictures(page, 'curation-open');

  // What is missing gets the caret; what is typed is kept, recorded when the field is left, and held against the run.
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Expected behaviour')).toBeFocused();
  await page.keyboard.type('Look the line up before giving up.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.keyboard.type('get_line.line_id == "L1002"');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The agent asks which line is meant.');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Criterion 1')).toHaveAccessibleDescription(/the failed run breaks it/);
  await expect(page.getByLabel('Criterion 2')).toHaveAccessibleDescription(/a person or a model/);
  await page.keyboard.press('1');
  await expect(page.getByLabel('Criterion 3')).not.toHaveValue('');
  await page.keyboard.press('t');
  await page.keyboard.type('lines');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await pictures(page, 'curation-written');
  const heading = page.getByRole('heading', { name: /^Eval case E-\d+$/ });
  const written = page.getByRole('heading', { name: await heading.innerText() });

  // Accepted, it leaves the list and the next one comes up; undo brings it back onto the table.
  await page.keyboard.press('Control+Enter');
  await waiting(left - 1);
  await expect(written).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(written).toBeVisible();
  await waiting(left);

  await page.reload();
  await expect(form(page)).toBeVisible();
  await page.keyboard.press('Shift+Z');
  await expect(written).toBeVisible();
  await expect(page.getByRole('button', { name: /^Reopen/ })).toBeVisible();
  await waiting(left - 1);
  await pictures(page, 'curation-accepted');

  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Leave out/ })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('region', { name: 'Leave out with a reason' })).toBeVisible();
  await expectAccessible(page);
  await pictures(page, 'curation-leave-out');
  await page.keyboard.press('1');
  await waiting(left - 2);
});
