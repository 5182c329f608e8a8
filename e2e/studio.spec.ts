import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { chooseWithEnter, goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

const RUNS = '../shared/data/tau2-bench/gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz';
const TRANSFER = 'transfer_to_human_agents';

interface PublicRuns {
  tasks: { id: string; evaluation_criteria: { actions: { name: string }[] | null } }[];
  simulations: { id: string; task_id: string; messages: { tool_calls?: { name: string }[] | null }[] }[];
}

/** A label for every run, from what its task expects: was a transfer among the actions that had to be done? */
function labelLines(): string {
  const { tasks, simulations } = JSON.parse(gunzipSync(readFileSync(RUNS)).toString()) as PublicRuns;
  const isTransfer = ({ name }: { name: string }) => name === TRANSFER;
  const expected = new Set(
    tasks
      .filter(({ evaluation_criteria }) => (evaluation_criteria.actions ?? []).some(isTransfer))
      .map(({ id }) => id),
  );
  const lines = simulations.map(({ id, task_id, messages }) => {
    const wasTransferred = messages.some(({ tool_calls }) => (tool_calls ?? []).some(isTransfer));
    const needed = expected.has(task_id);
    const verdict = wasTransferred
      ? needed
        ? 'true_escalation'
        : 'false_escalation'
      : needed
        ? 'missed_escalation'
        : 'correct_resolution';
    return JSON.stringify({ caseId: id, reviewer: 'Expected actions', verdict });
  });
  return `${lines.join('\n')}\n`;
}

/** Both looks, without a trouble that axe would name. */
async function expectFit(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: null });
}

test.skip(!existsSync(RUNS), 'the public runs are not on this machine');
test.use({ viewport: { width: 1280, height: 800 } });

test('from public runs to a signed policy: labels from expected actions, turns as the signal', async ({
  page,
  dataFolder,
}) => {
  test.setTimeout(300_000);
  const labels = join(dataFolder, 'expected.jsonl');
  writeFileSync(labels, labelLines());
  const picture = async (name: string) => {
    if (process.env.PICTURES) await takePictures(page, name);
  };

  await test.step('the runs come in, of a period ten times as large', async () => {
    await expect(page.getByRole('heading', { name: 'Plumbline' })).toBeVisible();
    await page.keyboard.press('Control+i');
    await expect(page.getByLabel('Name of the new workspace')).toBeFocused();
    await page.keyboard.type('Telecom agent');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Choose a file/ })).toBeVisible();
    await chooseWithEnter(page, RUNS);
    await expect(page.getByRole('button', { name: /Import 40 rows/ })).toBeEnabled();
    await tabTo(page, page.getByRole('radio', { name: 'Say it later' }));
    await page.keyboard.press('ArrowRight');
    await tabTo(page, page.getByLabel('All escalated cases'));
    await page.keyboard.type('250');
    await tabTo(page, page.getByLabel('All automated cases'));
    await page.keyboard.type('150');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('40 rows imported.')).toBeVisible();
  });

  await test.step('the expected actions come in as labels', async () => {
    await goTo(page, 'o', 'Overview');
    await goTo(page, 'i', 'Import');
    await tabTo(page, page.getByRole('button', { name: /Choose a file/ }));
    await chooseWithEnter(page, labels);
    await expect(page.getByRole('heading', { name: 'Import labels' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Import 40 labels/ })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('40 labels of 1 reviewer imported.')).toBeVisible();
  });

  await test.step('the signal check says that the direction was guessed wrong, and mends it', async () => {
    await goTo(page, 'c', 'Calibration');
    const main = page.getByRole('main');
    await expect(page.getByRole('heading', { name: 'Do not threshold on turns' })).toBeVisible();
    await expect(main).toContainText('It points the other way');
    await tabTo(page, page.getByRole('button', { name: 'Change to higher is safer' }));
    await page.keyboard.press('Enter');
    await expect(main).toContainText('higher is safer');
    await expect(page.getByRole('heading', { name: 'Do not threshold on turns' })).toBeHidden();
    await expect(main).toContainText('0.75');
    await picture('calibration-runs');
    await expectFit(page);
  });

  await test.step('the signal carries a verdict with its evidence', async () => {
    await goTo(page, 't', 'Thresholds');
    await tabTo(page, page.getByLabel('Needless handover'));
    await page.keyboard.type('6.4');
    await tabTo(page, page.getByLabel('Missed escalation'));
    await page.keyboard.type('38');
    const verdict = page.getByRole('heading', { level: 2, name: /^(Set the cut at|Keep today)/ });
    await expect(verdict).toBeVisible();
    const main = page.getByRole('main');
    await expect(main).toContainText(/AUROC 0\.\d\d \(0\.\d\d to 0\.\d\d\)/);
    await expect(main).toContainText('n = 40');
    await expect(main).toContainText('missed at most 5 %: not shown');
    const promise = page.getByRole('region', { name: /^Missed at most 5\s%/ });
    await expect(promise).toContainText('3 missed among 15 labels left to the agent');
    await picture('studio');
    await expectFit(page);
  });

  await test.step('a stricter promise is computed in place', async () => {
    const promise = page.getByRole('region', { name: /^Missed at most/ });
    await promise.getByLabel('Missed at most, %').fill('45');
    await expect(promise.getByRole('heading', { level: 3 })).toHaveText(
      /^Missed at most 45\s%: shown at \d+$/,
    );
    await expect(page.getByRole('main')).toContainText('missed at most 45 %: shown');
    await promise.getByRole('button', { name: /^Try \d+$/ }).click();
  });

  const slider = page.getByRole('slider', { name: 'Trial cut' });
  let signed = '';
  await test.step('the cut is moved by keyboard and signed', async () => {
    await tabTo(page, slider, 200);
    const before = Number(await slider.getAttribute('aria-valuenow'));
    await page.keyboard.press('ArrowRight');
    await expect(slider).not.toHaveAttribute('aria-valuenow', String(before));
    const cut = await slider.getAttribute('aria-valuenow');
    await page.getByLabel('Signed by').fill('Grace');
    await page.getByLabel('Reason').fill('Long conversations are not the ones that need a human.');
    const button = page.getByRole('button', { name: 'Sign and export' });
    await expect(button).toBeEnabled();
    const download = page.waitForEvent('download');
    await button.click();
    signed = readFileSync(await (await download).path(), 'utf8');
    expect(signed).toContain('signal: turns');
    expect(signed).toContain(`threshold: ${cut}`);
    await expect(page.getByRole('button', { name: 'Export version 1 as YAML' })).toBeVisible();
  });

  await test.step('the file says the same when it is written again, and when it comes back', async () => {
    const again = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export version 1 as YAML' }).click();
    expect(readFileSync(await (await again).path(), 'utf8')).toBe(signed);
    const file = join(dataFolder, 'policy.yaml');
    writeFileSync(file, signed);
    await page.getByRole('radio', { name: 'Whole policy' }).check({ force: true });
    await page.getByRole('button', { name: 'Import a policy' }).click();
    const panel = page.getByRole('region', { name: 'Import a policy' });
    await tabTo(page, panel.getByRole('button', { name: 'Choose a file' }), 200);
    await chooseWithEnter(page, file);
    await expect(panel.getByRole('status')).toHaveText(
      'A policy file of Plumbline. Its content hash fits: nothing in it was changed since it was written.',
    );
    await expect(panel.locator('[data-sign="+"], [data-sign="-"]')).toHaveCount(0);
    await picture('policy-import');
    await expectFit(page);
  });
});
