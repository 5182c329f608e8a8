import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** The whole policy of the sample workspace. */
async function openPolicy(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  // The first time it is made, which takes a while on a busy machine.
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 't', 'Thresholds');
  await page.getByRole('radio', { name: 'Whole policy' }).check();
  await expect(page.getByRole('table', { name: 'Triggers of the policy' })).toBeVisible();
  await settled(page);
}

/** Figures are there for what is typed. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

async function exported(page: Page, name: RegExp): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).first().click();
  return readFileSync(await (await download).path(), 'utf8');
}

async function importFile(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Import a policy' }).first().click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles(path);
}

test('a whole policy is replayed, changed, signed, exported, read back and rolled back', async ({
  page,
  dataFolder,
}) => {
  test.slow();
  await openPolicy(page);
  const card = (name: string) => page.getByRole('region', { name, exact: true });

  await test.step('says first whether a replay can speak for the agent', async () => {
    await expect(page.getByRole('status').getByText(/decides as the agent did in/)).toBeVisible();
    const triggers = page.getByRole('table', { name: 'Triggers of the policy' });
    await expect(triggers.getByRole('row', { name: /sentiment/ })).toContainText('drop');
    await expect(triggers.getByRole('row', { name: /explicit_request/ })).toContainText('a rule');
    await expect(card('Promise and outcome')).toContainText('Broken: escalation rate');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await page.emulateMedia({ colorScheme: null });
  });

  await test.step('replays a threshold that is changed in place, and takes it back', async () => {
    const cut = page.getByRole('textbox', { name: 'Threshold of low_confidence' });
    await cut.fill('0.55');
    await expect(page.getByText('draft, not signed')).toBeVisible();
    await settled(page);
    await expect(card('Compare two policies').getByText(/change hands, 0.to a human/)).toBeVisible();
    const list = page.getByRole('list', { name: 'Labelled cases that change hands' });
    await expect(list.getByRole('link').first()).toHaveAttribute('href', /\/review\//);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(cut).toHaveValue('0.62');
    await cut.fill('0.55');
    await settled(page);
  });

  await test.step('is signed with a name and a reason, and what is not shown is confirmed', async () => {
    const file = card('Policy file');
    await expect(file.getByRole('list', { name: /What the decision changes/ })).toContainText(
      'threshold: 0.55',
    );
    await file.getByLabel('Signed by').fill('Ingrid Solberg');
    await file.getByLabel('Reason').fill('Below 0.55 nothing is lost.');
    const sign = file.getByRole('button', { name: 'Sign and export' });
    await expect(sign).toBeDisabled();
    await file.getByRole('checkbox', { name: /^Missed at most 5.% is not shown/ }).check();
    const download = page.waitForEvent('download');
    await sign.click();
    const yaml = readFileSync(await (await download).path(), 'utf8');
    expect(yaml).toContain('version: 3');
    expect(yaml).toContain('reason: Below 0.55 nothing is lost.');
    await expect(card('Versions').getByText('v3', { exact: true })).toBeVisible();
    await settled(page);
  });

  await test.step('exported as JSON it reads back with a hash that fits', async () => {
    const json = await exported(page, /Export version 3 as JSON/);
    const path = join(dataFolder, 'policy.json');
    writeFileSync(path, json);
    await importFile(page, path);
    await expect(page.getByText(/Its content hash fits/)).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('what the agent runs with is read from a foreign file, by a mapping that is shown', async () => {
    const path = join(dataFolder, 'agent.yaml');
    writeFileSync(
      path,
      'escalation:\n  - rule: doubt\n    metric: self_confidence\n    below: 0.5\n    op: near\n',
    );
    await importFile(page, path);
    await expect(page.getByText(/Line 5, escalation.0.op: Rule 0 compares by "near"/)).toBeVisible();
    writeFileSync(path, 'escalation:\n  - rule: doubt\n    metric: self_confidence\n    below: 0.5\n');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles(path);
    await expect(page.getByRole('textbox', { name: 'Threshold', exact: true })).toHaveValue('below');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Take as the policy in force' }).click();
    await expect(card('Versions').getByText('Imported from agent.yaml, not signed here.')).toBeVisible();
    await settled(page);
  });

  await test.step('an earlier version is put in force again', async () => {
    await page.getByRole('button', { name: 'Roll back to v2' }).click();
    const versions = card('Versions');
    await versions.getByLabel('Signed by').fill('Kwame Mensah');
    await versions.getByLabel('Reason').fill('The import was a mistake.');
    await versions.getByRole('checkbox', { name: /^Missed at most/ }).check();
    await versions.getByRole('button', { name: 'Sign and export' }).click();
    await expect(versions.getByText('Puts version 2 in force again.')).toBeVisible();
  });
});

test('the whole policy fits the smallest window and twice the zoom', async ({ page }) => {
  await openPolicy(page);
  for (const width of [1100, 640]) {
    await page.setViewportSize({ width, height: 700 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  }
});
