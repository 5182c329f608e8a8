import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** Making the sample and looking for changes take a while on a busy machine. */

async function openKpis(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'd', 'Trends');
  await openView(page, 'KPIs');
  await expect(page.getByRole('region', { name: 'CSAT' })).toBeVisible();
}

async function openView(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Views of trends' }).getByRole('link', { name });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
}

test('task KPIs stand with interval, reference and level, above what moved before them', async ({ page }) => {
  test.slow();
  await openKpis(page);
  const rate = page.getByRole('region', { name: 'Escalation rate' });
  await expect(rate).toContainText('all counted');
  await expect(rate).toContainText(/even the lower end/);
  await expect(page.getByRole('region', { name: 'Cost per success' })).toContainText('against before launch');
  const chart = page.getByRole('region', { name: 'What moved first' });
  await expect(chart).toContainText(/Moved first: lookup retries, \d+.days before CSAT/);
  await expect(chart).toContainText('not a proof of cause');
  await expectAccessible(page);
  await chart.getByRole('button', { name: 'View as table' }).click();
  await expect(chart.getByRole('columnheader', { name: 'Lookup retries' })).toBeVisible();
});

test('levels are set by name, recorded with their day, and said to be set after launch', async ({ page }) => {
  test.slow();
  await openKpis(page);
  await page.getByText('Counting and levels').click();
  const levels = page.getByRole('region', { name: 'Levels and baseline', exact: true });
  await expect(levels).toBeVisible();
  await expectAccessible(page);
  await levels.getByLabel('Warning below').fill('75');
  await levels.getByLabel('Critical below').fill('80');
  await expect(levels).toContainText('each level must be lower');
  await levels.getByLabel('Critical below').fill('70');
  await levels.getByLabel('Set by').fill('Ingrid Solberg');
  await levels.getByRole('button', { name: 'Set the levels' }).click();
  const changes = page.getByRole('region', { name: 'Recorded changes' });
  await expect(changes).toContainText('to warning below 75.0 %, critical below 70.0 %');
  await page.getByText('Figures', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Task completion' })).toContainText(
    'Levels set after launch',
  );
});

test('before and after a version every KPI moved, did not move, or cannot be told yet', async ({ page }) => {
  test.slow();
  await openKpis(page);
  await openView(page, 'Versions');
  await expect(page.getByRole('heading', { level: 2, name: /^Since atlas-4.1, prompt 12/ })).toBeVisible();
  const rows = page.getByRole('region', { name: 'Before and after' });
  await expect(rows).toContainText('counted in full');
  await expect(rows).toContainText(/Needs about \d+.more labels before and after/);
  await expect(rows).toContainText('the day of the change is in neither');
  await expectAccessible(page);
  const margins = page.getByRole('region', { name: 'Margins' });
  await margins.getByLabel('Task completion').fill('20');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(rows.getByText('The interval lies within ±20.0')).toBeVisible();
});

test('a workspace without cases says what task KPIs need', async ({ page }) => {
  await page.getByRole('button', { name: /^Import your cases/ }).click();
  await page.getByLabel('Name of the new workspace').fill('Empty');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'd', 'Trends');
  await openView(page, 'KPIs');
  await expect(page.getByRole('heading', { name: 'No cases to count yet' })).toBeVisible();
  await openView(page, 'Versions');
  await expect(page.getByRole('heading', { name: 'No change of the agent is known' })).toBeVisible();
  await expectAccessible(page);
});
