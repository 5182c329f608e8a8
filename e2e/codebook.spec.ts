import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { startServer } from './support/server.ts';
import { test as base, expect } from './support/test.ts';

const cli = join(import.meta.dirname, '../dist/main/cli.js');

/** A workspace of two cases that Ada and Ben have judged, opened by the server of the test. */
const test = base.extend({
  server: async ({ dataFolder }, use) => {
    const workspace = join(dataFolder, 'codebook.plumbline');
    const file = (name: string, text: string) => {
      writeFileSync(join(dataFolder, name), text);
      return join(dataFolder, name);
    };
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [cli, ...args], {
        env: { ...process.env, PLUMBLINE_DATA: dataFolder },
        stdio: 'pipe',
      });
    const label = (reviewer: string, escalationType: string) =>
      JSON.stringify({ caseId: 'c1', reviewer, verdict: 'true_escalation', escalationType });
    const labels = [label('Ada', 'policy'), label('Ben', 'capability')].join('\n');
    run('create', workspace);
    run(
      'import',
      workspace,
      file('cases.csv', 'case_id,outcome,text\nc1,escalated,Hello\nc2,automated,Hi\n'),
    );
    run('labels', 'import', workspace, file('labels.jsonl', labels));
    const server = await startServer(dataFolder, workspace);
    await use(server);
    await server.stop();
  },
});

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const main = (page: Page) => page.getByRole('main');

async function enterCodebook(page: Page): Promise<void> {
  await page.getByRole('navigation').waitFor();
  await goTo(page, 'b', 'Codebook');
  await expect(page.getByRole('heading', { level: 1, name: 'Codebook' })).toBeVisible();
}

/** Types into the field that a label names, in place of what is there. */
async function retype(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await press(page, 'Control+a');
  await page.keyboard.type(text);
}

test('guidance and an option are changed by keyboard, and saved with a note after what it touches was shown', async ({
  page,
}) => {
  test.slow();
  await enterCodebook(page);
  await expect(main(page)).toContainText('Three of these are valid grounds for handing over');
  await press(page, 'e', 'j', 'j', 'j');
  await expect(page.getByLabel('Question', { exact: true })).toHaveValue('Type');
  await tabTo(page, page.getByLabel('Guidance of the question', { exact: true }));
  await retype(page, 'Guidance of the question', 'Why the case left the agent.');
  await retype(page, 'Words of option 2', 'Could not do it');
  const changes = page.getByRole('region', { name: 'What version 2 changes' });
  await expect(changes).toContainText('“Type”, option “Capability” is now worded “Could not do it”.');
  await expect(changes).toContainText('“Type” has other guidance.');
  await expect(changes).toContainText(/2\slabels of 1\scase made under the old meaning: Ada 1 and Ben 1/u);
  await expect(page.getByRole('region', { name: 'As the review form will show it' })).toContainText(
    'Could not do it',
  );

  await test.step('Z takes a field back in one step, and the draft survives another room and a reload', async () => {
    await press(page, 'Escape', 'z');
    await expect(changes).not.toContainText('Could not do it');
    await press(page, 'Shift+Z');
    await expect(changes).toContainText('Could not do it');
    await goTo(page, 'o', 'Overview');
    await page.reload();
    await goTo(page, 'b', 'Codebook');
    await press(page, 'e');
    await expect(page.getByLabel('Words of option 2', { exact: true })).toHaveValue('Could not do it');
  });

  await test.step('saving asks for a name once', async () => {
    await retype(page, 'Why', 'Ben and Ada read it differently');
    await press(page, 'Control+Enter');
    await expect(page.getByLabel('Your name')).toBeFocused();
    await page.keyboard.type('Lea Lead');
    await press(page, 'Enter');
    await expect(page.getByLabel('Your name')).toHaveCount(0);
    await press(page, 'Control+Enter');
    await expect(page.getByText('Version 2 in force')).toBeVisible();
  });

  await expect(page.getByRole('listitem').filter({ hasText: 'Lea Lead' })).toContainText(
    'Ben and Ada read it differently',
  );
  await expect(page.getByRole('region', { name: 'Labels made under the old wording' })).toContainText(
    /2\slabels of 1\scase made under the old meaning: Ada 1 and Ben 1/u,
  );
  await page.getByRole('button', { name: /Put these cases back/ }).press('Enter');
  await expect(page.getByText(/2\scases put into the queues/u)).toBeVisible();
  await expectAccessible(page);
});

test('what is wrong is told in its place and blocks saving; a new question is moved with Alt and an arrow', async ({
  page,
}) => {
  test.slow();
  await enterCodebook(page);
  await press(page, 'e', 'a');
  const questions = page.getByRole('navigation', { name: 'Questions' }).getByRole('listitem');
  await expect(questions.nth(5)).toContainText('New question');
  await retype(page, 'Name in files', 'Mood!');
  await expect(page.getByText('to mend before it can be saved')).toBeVisible();
  await expect(page.getByRole('button', { name: /Save as version 2/ })).toBeDisabled();
  await retype(page, 'Name in files', 'mood');
  await expect(page.getByText('to mend before it can be saved')).toHaveCount(0);
  await press(page, 'Escape');
  await questions.nth(5).getByRole('button').focus();
  await press(page, 'Alt+ArrowUp', 'Alt+ArrowUp');
  await expect(questions.nth(3)).toContainText('New question');
  await page.getByLabel("the agent's stated reason").check();
  await expect(page.getByText('so answers are no longer blind')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  if (process.env.PICTURES) await takePictures(page, 'codebook');
});

test('a codebook goes out as YAML and comes back into the editor; what is wrong in a file is told by line', async ({
  page,
  dataFolder,
}) => {
  await enterCodebook(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export YAML' }).first().click();
  const file = join(dataFolder, 'book.yaml');
  await (await saving).saveAs(file);
  const text = readFileSync(file, 'utf8');
  const take = async (content: string) => {
    writeFileSync(file, content);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import YAML' }).click();
    await (await choosing).setFiles(file);
  };
  await take(text.replace('label: Slight', 'lable: Slight'));
  await expect(page.getByRole('alert')).toContainText(/Line \d+: .*“lable” is no word of a codebook/);
  await take(text.replace('label: Slight', 'label: Small'));
  await expect(page.getByRole('region', { name: 'What version 2 changes' })).toContainText(
    'option “Slight” is now worded “Small”',
  );
});
