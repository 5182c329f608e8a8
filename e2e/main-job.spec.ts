import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { judge } from './support/judge.ts';
import { chooseWithEnter, goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

const RUNS = '../shared/data/tau2-bench/gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz';

interface PublicRuns {
  tasks: { id: string; evaluation_criteria: { actions: { name: string }[] | null } }[];
  simulations: { id: string; task_id: string }[];
}

/** Whether a human was needed, by each run's expected actions. */
function needed(): Map<string, boolean> {
  const { tasks, simulations } = JSON.parse(gunzipSync(readFileSync(RUNS)).toString()) as PublicRuns;
  const expected = new Map(
    tasks.map(({ id, evaluation_criteria: { actions } }) => [
      id,
      (actions ?? []).some(({ name }) => name === 'transfer_to_human_agents'),
    ]),
  );
  return new Map(simulations.map(({ id, task_id }) => [id, expected.get(task_id) ?? false]));
}

test.skip(!existsSync(RUNS), 'the public runs are not on this machine');

test('the whole job on real data with the keyboard alone: import, judge, estimate, decide, hand back', async ({
  page,
}) => {
  const picture = async (name: string) => {
    if (process.env.PICTURES) await takePictures(page, name);
  };
  const human = needed();

  await test.step('import a file of 40 runs, of a population ten times as large', async () => {
    await expect(page.getByRole('heading', { name: 'Plumbline' })).toBeVisible();
    await picture('start');
    await page.keyboard.press('Control+i');
    await expect(page.getByLabel('Name of the new workspace')).toBeFocused();
    await page.keyboard.type('Telecom agent');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Choose a file/ })).toBeVisible();
    await chooseWithEnter(page, RUNS);
    await expect(page.getByText('tau2-bench results').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /Import 40 rows/ })).toBeEnabled();
    await picture('import');
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

  await test.step('judge every case', async () => {
    await goTo(page, 'r', 'Review');
    await page.keyboard.type('Ada');
    await page.keyboard.press('Enter');
    for (let done = 0; done < 40; done++) {
      await expect(page.getByText('Blind stage')).toBeVisible();
      const caseId = decodeURIComponent(new URL(page.url()).hash.split('/')[2] ?? '');
      const escalated = await page.getByRole('radio', { name: 'True escalation' }).isVisible();
      expect(human.has(caseId), caseId).toBe(true);
      if (done === 1) await picture('review');
      await judge(page, human.get(caseId) === escalated ? 'right' : 'wrong');
      if (done === 1) await picture('revealed');
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText(/Queue finished/)).toBeVisible();
  });

  await test.step('read the weighted estimates', async () => {
    await goTo(page, 'o', 'Overview');
    const main = page.getByRole('main');
    await expect(main).toContainText('of 250 escalated');
    await expect(main).toContainText('36.0');
    await expect(main).toContainText('of 150 automated');
    await expect(main).toContainText('20.0');
    await picture('overview');
  });

  await test.step('ask for a threshold', async () => {
    await goTo(page, 't', 'Thresholds');
    await tabTo(page, page.getByLabel('Needless handover'));
    await page.keyboard.type('6.4');
    await tabTo(page, page.getByLabel('Missed escalation'));
    await page.keyboard.type('38');
    // The guess about the signal's direction was wrong, and the advice says so.
    await expect(page.getByRole('status').getByText(/points the other way/)).toBeVisible();
    await tabTo(page, page.getByRole('radio', { name: 'Escalate above' }));
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('heading', { level: 2, name: /^(Move|Keep|Escalate)/ })).toBeVisible();
    await expect(page.getByRole('slider', { name: 'Trial cut' })).toBeVisible();
    await picture('thresholds');
    await tabTo(page, page.getByRole('slider', { name: 'Trial cut' }));
    await page.keyboard.press('ArrowRight');
    await tabTo(page, page.getByLabel('Reason'));
    await page.keyboard.type('Long cases were the ones that needed a person.');
    await tabTo(page, page.getByRole('button', { name: 'Sign and export' }));
    const policy = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const yaml = readFileSync(await (await policy).path(), 'utf8');
    expect(yaml).toContain('schema: plumbline-policy/1');
    expect(yaml).toContain('signal: turns');
  });

  await test.step('export the labels and the report', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await tabTo(page, page.getByRole('button', { name: 'Export as JSON lines' }));
    const labels = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const lines = readFileSync(await (await labels).path(), 'utf8')
      .trim()
      .split('\n');
    expect(lines).toHaveLength(40);
    await goTo(page, 'p', 'Report');
    await expect(page.getByRole('button', { name: /Save as HTML/ })).toBeEnabled();
    await picture('report');
    const report = page.waitForEvent('download');
    await page.keyboard.press('Control+Enter');
    const html = readFileSync(await (await report).path(), 'utf8');
    expect(html).toContain('of 250 escalated');
  });
});
