import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });
test.slow();

async function openStudio(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 't', 'Thresholds');
  await expect(page.getByRole('heading', { name: /^Expected cost per 1,000 cases/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /^What the labels of each topic say/ })).toBeVisible();
}

test('a trial cut is moved by keyboard, means something at once, and asks nobody while it moves', async ({
  page,
}) => {
  await openStudio(page);
  await expect(page.getByRole('heading', { name: 'Move 0.62 to 0.55' })).toBeVisible();
  const bob = page.getByRole('slider', { name: 'Trial cut' });
  await tabTo(page, bob);
  await page.waitForLoadState('networkidle');

  const asked: string[] = [];
  const note = (request: { url(): string }) => asked.push(request.url());
  page.on('request', note);
  await page.keyboard.press('Home');
  await expect(bob).toHaveAttribute('aria-valuenow', '0.62');
  for (const [key, cut] of [
    ['ArrowLeft', '0.61'],
    ['ArrowRight', '0.62'],
    ['Shift+ArrowLeft', '0.57'],
    ['End', '0.55'],
    ['Shift+ArrowRight', '0.6'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(bob).toHaveAttribute('aria-valuenow', cut);
    await expect(bob).toHaveAttribute('aria-valuetext', new RegExp(`^${cut}: €[\\d,]+ per 1,000 cases`));
  }
  page.off('request', note);
  // The file that would be written is asked for once the bob rests, and nothing else ever is.
  expect(asked.filter((url) => !/policies/.test(url))).toEqual([]);
  await expect(page.getByText('Trial cut 0.6: ')).toBeVisible();
});

test('agent versions are chosen in the top bar, and taking them together is told', async ({ page }) => {
  await openStudio(page);
  const version = page.getByRole('combobox', { name: 'Agent version' });
  await expect(version).toHaveValue(/^atlas-4\.1, prompt 12 \(\d+ labels\)$/);
  await expect(
    page.getByRole('status').getByText('This holds for agent version atlas-4.1, prompt 12.'),
  ).toBeVisible();
  await version.click();
  await page.getByRole('option', { name: 'All versions together' }).click();
  await expect(page.getByText('3 agent versions together')).toBeVisible();
  await expect(
    page.getByRole('status').getByText(/Labels of three agent versions are taken together here/),
  ).toBeVisible();
});

test('costs are money or ratios, start from presets, and a full queue says by how many', async ({ page }) => {
  await openStudio(page);
  await page.getByRole('button', { name: 'A miss is ten times worse' }).click();
  await expect(page.getByLabel('Missed escalation')).toHaveValue('64');
  await expect(page.getByText(/You entered 10\./).first()).toBeVisible();
  await page.getByText('Ratios', { exact: true }).click();
  await expect(page.getByLabel('Missed escalation')).toHaveValue('10');
  await expect(page.getByRole('textbox', { name: 'Needless handover' })).toHaveCount(0);
  await expect(
    page.getByRole('heading', { name: 'Expected cost per 1,000 cases, needless handovers' }),
  ).toBeVisible();
  await page.getByLabel('Queue capacity, day').fill('1');
  await expect(page.getByRole('heading', { name: 'Queue, handovers a day' })).toBeVisible();
  await expect(page.getByText(/^\d+ too many$/)).toBeVisible();
  await page.getByText('Severity, wrong actions, ignored requests').click();
  await page.getByRole('checkbox', { name: 'A miss counts by its severity' }).check();
  await expect(page.getByLabel('Severity 4, grave')).toHaveValue('4');
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('for the question before')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});

test('where the labels cannot say leads to a plan for a sample of those cases', async ({ page }) => {
  await openStudio(page);
  await page.getByRole('button', { name: 'Plan a sample of them' }).click();
  await expect(page.getByRole('link', { name: /^Sample/ })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByLabel('Bands of a score').first()).toHaveValue('self_confidence');
  await expect(page.getByLabel('Cut points')).toHaveValue(/^0\.\d+, 0\.\d+$/);
});

test('one trigger and the whole policy are two sides of one room', async ({ page }) => {
  await openStudio(page);
  await page.getByText('Whole policy', { exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Expected cost/ })).toHaveCount(0);
  await page.getByText('One trigger', { exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Expected cost/ })).toBeVisible();
});
