import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** Making the sample and watching its cohorts take a while on a busy machine. */

const badge = (page: Page) => page.getByRole('link', { name: /^Trends/ });

async function openTrends(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'd', 'Trends');
  await expect(page.getByRole('region', { name: 'Picture messages: up in both windows' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Mix against rate' })).toBeVisible();
}

test('the room finds the cohort that drifts, says since when and beside which change, and how much is mix', async ({
  page,
}) => {
  test.slow();
  await openTrends(page);
  await expect(page.getByText('One of 12 cohorts drifts.')).toBeVisible();
  await expect(badge(page)).toContainText('1');
  const panel = page.getByRole('region', { name: 'Picture messages', exact: true });
  await expect(panel).toContainText('rising');
  const alert = page.getByRole('region', { name: 'Picture messages: up in both windows' });
  await expect(alert.getByRole('img', { name: /^Short window/ })).toBeVisible();
  await expect(alert.getByRole('img', { name: /^Long window, 7 d: \+\d/ })).toBeVisible();
  await expect(alert).toContainText('Change point: 29 Oct 2026, 3 days after atlas-4.1, prompt 12');
  const mix = page.getByRole('region', { name: 'Mix against rate' });
  await expect(
    mix.getByRole('img', { name: /^Escalation rate changed by \+.* mix, .* rate$/ }),
  ).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  // The tools of a chart show while the pointer is on it.
  await page.mouse.move(0, 0);
  if (process.env.PICTURES) await takePictures(page, 'trends');
});

test('a chart is stepped through and read as a table; other fields, periods and metrics are one choice away', async ({
  page,
}) => {
  test.slow();
  await openTrends(page);
  const panel = page.getByRole('region', { name: 'Picture messages', exact: true });
  const points = panel.getByRole('slider', { name: 'Points of Picture messages' });
  await tabTo(page, points);
  await page.keyboard.press('End');
  await expect(points).toHaveAttribute('aria-valuetext', /^Week 2026-W45, Cases [\d,]+, .*Rate \d+\.\d/);
  const newest = await points.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  await expect(points).toHaveAttribute('aria-valuetext', /^Week 2026-W44/);
  await page.keyboard.press('Escape');
  await expect(points).not.toBeFocused();
  const last = /Rate (\d+\.\d)/.exec(newest ?? '')?.[1] ?? 'no rate';
  await expect(panel.getByRole('img')).toContainText(last);
  await expect(panel.getByRole('img')).toHaveAccessibleName(new RegExp(`${last}.* in week`));

  const asTable = panel.getByRole('button', { name: 'View as table' });
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(asTable).toBeFocused();
  await page.keyboard.press('Enter');
  const table = panel.getByRole('table', { name: 'Picture messages' });
  await expect(table.getByRole('row')).toHaveCount(13);
  await expect(table.getByRole('row').last()).toContainText('2026-W45');
  await expect(table.getByRole('row').last()).toContainText(last);
  await expectAccessible(page);

  await page.getByRole('combobox', { name: 'By' }).click();
  await page.getByRole('option', { name: 'by channel' }).click();
  await expect(page.getByRole('region', { name: 'Phone' })).toBeVisible();
  await page.getByRole('radio', { name: 'Day' }).check();
  const phone = page.getByRole('slider', { name: 'Points of Phone' });
  await expect(phone).toHaveAttribute('aria-valuetext', /^Day 2026-/);
  await page.getByRole('combobox', { name: 'Metric' }).click();
  await page.getByRole('option', { name: 'Abandon rate' }).click();
  await expect(phone).toHaveAttribute('aria-valuetext', /Abandoned/);
  await expectAccessible(page);
});

test('an alert is muted and heard again, a change is marked and taken away, and the cases behind it open', async ({
  page,
}) => {
  test.slow();
  await openTrends(page);
  const alert = page.getByRole('region', { name: 'Picture messages: up in both windows' });
  await tabTo(page, alert.getByRole('button', { name: 'Mute 24 h' }));
  await page.keyboard.press('Enter');
  await expect(alert).toBeHidden();
  await expect(page.getByRole('region', { name: 'Muted' })).toContainText('Picture messages');
  await expect(badge(page)).not.toContainText('1');
  await expectAccessible(page);
  await page.keyboard.press('z');
  await expect(alert).toBeVisible();
  await expect(badge(page)).toContainText('1');

  const card = page.getByRole('region', { name: 'Markers' });
  await card.getByRole('button', { name: 'Add a marker' }).click();
  await card.getByRole('textbox', { name: 'Name' }).fill('refund article');
  await card.getByLabel('On').fill('2026-09-30');
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Add', exact: true }).click();
  const chart = page.getByRole('region', { name: 'All cases' }).getByRole('img');
  await expect(card.getByRole('row', { name: /refund article/ })).toBeVisible();
  await expect(chart).toContainText('refund article');
  await card.getByRole('button', { name: 'Remove refund article' }).click();
  await expect(chart).not.toContainText('refund article');
  await page.keyboard.press('z');
  await expect(chart).toContainText('refund article');

  const open = alert.getByRole('button', { name: /^Open \d+/ });
  const cases = /\d+/.exec((await open.textContent()) ?? '')?.[0] ?? 'none';
  await open.click();
  await page.getByLabel('Your name').fill('Newcomer');
  await page.keyboard.press('Enter');
  const list = page.getByRole('complementary', { name: 'Cases' });
  await expect(list.getByRole('status')).toHaveText(new RegExp(`^${cases}.cases$`));
  await expect(list).toContainText('Cases since 29 Oct 2026');
  await goTo(page, 'd', 'Trends');
  await alert.getByRole('button', { name: 'Draw sample' }).click();
  await expect(page.getByRole('heading', { name: '3. Draw' })).toBeVisible();
});

test('a workspace without counts is told what a rate over time needs, and where to get it', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Import your cases/ }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'd', 'Trends');
  await expect(page.getByRole('heading', { name: 'No rates over time yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Count the traffic' }).click();
  await expect(page).toHaveURL(/#\/sample\/counts/);
});
