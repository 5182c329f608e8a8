import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { judge } from './support/judge.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { AUTOMATED, asJsonLines } from './support/review-cases.ts';
import { startServer } from './support/server.ts';
import { test as base, expect } from './support/test.ts';

const cli = join(import.meta.dirname, '../dist/main/cli.js');

interface Team {
  /** A command on the workspace: `run('assign', 'run', '--double', '1')`. */
  run: (...args: [string, ...string[]]) => string;
}

/** A workspace of automated cases, before the server opens it. */
const test = base.extend<{ workspace: string; team: Team }>({
  workspace: async ({ dataFolder }, use) => {
    const workspace = join(dataFolder, 'queues.plumbline');
    const file = join(dataFolder, 'cases.jsonl');
    const cases = Array.from({ length: 12 }, (_, i) => ({ ...AUTOMATED, conversation_id: `C-${i + 1}` }));
    writeFileSync(file, asJsonLines(cases));
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [cli, ...args], settingsFor(dataFolder));
    run('create', workspace);
    run('import', workspace, file);
    await use(workspace);
  },
  team: async ({ dataFolder, workspace }, use) => {
    const split = ([group, ...rest]: [string, ...string[]]) => [
      group,
      rest[0] ?? '',
      workspace,
      ...rest.slice(1),
    ];
    await use({
      run: (...args) =>
        String(execFileSync(process.execPath, [cli, ...split(args)], settingsFor(dataFolder))),
    });
  },
  server: async ({ dataFolder, workspace }, use) => {
    const server = await startServer(dataFolder, workspace);
    await use(server);
    await server.stop();
  },
});

function settingsFor(dataFolder: string) {
  return { env: { ...process.env, PLUMBLINE_DATA: dataFolder }, stdio: 'pipe' as const };
}

const caseHeading = (page: Page) => page.getByRole('heading', { level: 1, name: /^C-\d+$/ });

/** Sits down as somebody: the name is what this computer remembers. */
async function sitDownAs(page: Page, reviewer: string): Promise<void> {
  await page.getByRole('navigation').waitFor();
  await page.evaluate((name) => {
    const state = { reviewer: name, density: 'compact', navbarFolded: null };
    window.localStorage.setItem('plumbline.preferences', JSON.stringify({ state, version: 0 }));
    window.location.hash = '#/settings';
  }, reviewer);
  await page.reload();
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(caseHeading(page)).toBeVisible();
}

test('a lead adds reviewers, sees who would get what, distributes, takes it back, and the room is accessible', async ({
  page,
}) => {
  await page.getByRole('navigation').waitFor();
  await goTo(page, 'q', 'Queues');
  await expect(page.getByRole('main')).toContainText('Nobody reviews here yet');
  await tabTo(page, page.getByLabel('Name of a reviewer'));
  for (const name of ['Ada', 'Ben']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox', { name })).toBeChecked();
    await page.getByLabel('Name of a reviewer').focus();
  }
  await page.getByLabel('Judged by two').fill('50');
  await page.keyboard.press('Escape');
  const preview = page.getByRole('table', { name: 'What each reviewer would get' });
  await expect(preview.getByRole('row', { name: /^Ada 9/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('img', { name: /^Queues of 2 reviewers/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('18 assignments to Ada, Ben; 18 not begun');
  if (process.env.PICTURES) await takePictures(page, 'queues');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('z');
  await expect(page.getByRole('main')).toContainText('Nobody has a queue of their own');
});

test('of two who judge the same cases the first sees nothing of the other until both are done', async ({
  page,
  team,
}) => {
  team.run('assign', 'reviewer', 'Ada');
  team.run('assign', 'reviewer', 'Ben');
  team.run('assign', 'run', '--cases', '2', '--double', '1', '--gold', '0');
  const colleagues = async (verdict: 'right' | 'wrong') => {
    const answer = page.waitForResponse((response) => response.url().includes('/reviews/commit'));
    await judge(page, verdict);
    return JSON.stringify(await (await answer).json());
  };
  await sitDownAs(page, 'Ada');
  expect(await colleagues('right')).toContain('"colleagues":{"state":"waiting","answers":[]}');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Blind stage')).toBeVisible();
  expect(await colleagues('right')).toContain('"state":"waiting"');
  await sitDownAs(page, 'Ben');
  await expect(page.locator('body')).not.toContainText('Ada');
  expect(await colleagues('wrong')).toContain('"state":"shown","answers":[{"reviewer":"Ada"');
});

test('a case that comes back is blank, and nothing on the screen tells that it was judged before', async ({
  page,
  team,
}) => {
  team.run('assign', 'repeats', '--share', '1', '--after-days', '0');
  await sitDownAs(page, 'Ada');
  const first = await caseHeading(page).textContent();
  await judge(page, 'right');
  await sitDownAs(page, 'Ada');
  await expect(page.getByText('Blind stage')).toBeVisible();
  await expect(caseHeading(page)).toHaveText(first ?? '');
  await expect(page.getByRole('radio', { name: 'Correct resolution' })).not.toBeChecked();
  await expect(page.locator('body')).not.toContainText(/CANARY|repeat|again|before|revised/i);
  await judge(page, 'wrong');
});

test('a calibration session opens its results only when everybody is done', async ({ page, team }) => {
  team.run('assign', 'reviewer', 'Ada');
  team.run('assign', 'reviewer', 'Ben');
  team.run('session', 'create', '--name', 'March', '--reviewers', 'Ada,Ben', '--draw', '1');
  await sitDownAs(page, 'Ada');
  await judge(page, 'right');
  await goTo(page, 'q', 'Queues');
  await expect(page.getByRole('main')).toContainText('1 case: Ada 1 of 1, Ben 0 of 1');
  await expect(page.getByRole('button', { name: 'Results' })).toHaveCount(0);
  await sitDownAs(page, 'Ben');
  await judge(page, 'wrong');
  await goTo(page, 'q', 'Queues');
  await tabTo(page, page.getByRole('button', { name: 'Results' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText(/Answers parted on \d+ of \d+\squestions, most on/);
  await expect(page.getByRole('table', { name: 'Results of the session' })).toContainText(
    '1 needed, 1 not needed',
  );
  await expectAccessible(page);
});
